package jp.madoguchi.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import jp.madoguchi.platform.Mails;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of accounts of this site share: people who are added with a link, sign in, and are gone afterwards. */
@SiteTest
abstract class AtLocalAccounts {

    static final String GOOD = "春はあけぼの、やうやう白くなりゆく山ぎは、すこしあかりて、紫だちたる雲";

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    GreenMail mailbox;

    @Autowired
    TestSite.MovableClock clock;

    @AfterEach
    void asBefore() {
        clock.moveTo(Duration.ZERO);
        sql.update("update person set active = false where login like 'local-%'");
        sql.update("delete from person_role where person_id in (select id from person where login like 'local-%')");
    }

    String inMail(String address, String pattern) {
        return Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> Arrays.stream(mailbox.getReceivedMessagesForDomain(address)).map(Mails::text)
                .map(text -> Pattern.compile(pattern).matcher(text)).filter(java.util.regex.Matcher::find)
                .map(match -> match.group(1)).reduce((a, b) -> b).orElse(null), found -> found != null);
    }

    String added(String login) {
        var admin = AtDesk.signIn(site, "yamaguchi").get("/staff/people/new")
                .post("/staff/people/new", "login", login, "name", "町田 一", "mail", login + "@town.example.jp",
                "department", "welfare", "role", "CLERK");
        assertThat(admin.path()).isEqualTo("/staff/people");
        return inMail(login + "@town.example.jp", "(/login/password/\\S+)");
    }

    Client signsIn(String login, String password) {
        return new Client(site).get("/login").post("/login", "username", login, "password", password);
    }

    static String find(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as(pattern).isTrue();
        return match.group(1);
    }
}
