package jp.madoguchi.platform.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.madoguchi.platform.Mails;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.Client;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** An account opens for who reads its mail, on the browser that asked, and tells nobody else that it is there. */
@SiteTest
class AccountTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    GreenMail mailbox;

    @Autowired
    TestSite.MovableClock clock;

    private int seen;

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    private Client asks(String mail) {
        seen = codes(mail).size();
        return new Client(site).get("/account/sign-in").post("/account/sign-in", "mail", mail);
    }

    /** The code that came since somebody asked last. */
    private String code(String mail) {
        return Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> codes(mail), found -> found.size() > seen).getLast();
    }

    private List<String> codes(String mail) {
        return Arrays.stream(mailbox.getReceivedMessagesForDomain(mail)).map(Mails::text)
                .map(text -> Pattern.compile("は (\\d{8}) です").matcher(text)).filter(Matcher::find)
                .map(match -> match.group(1)).toList();
    }

    private Client signedIn(String mail) {
        var browser = asks(mail);
        browser.post("/account/sign-in/code", "code", code(mail));
        assertThat(browser.path()).isEqualTo("/account");
        return browser;
    }

    @Test
    void whetherThereIsAnAccountShowsNowhere() {
        signedIn("known@accounts.example.jp");
        var known = asks("known@accounts.example.jp");
        var unknown = asks("unknown@accounts.example.jp");
        assertThat(known.path()).isEqualTo(unknown.path());
        assertThat(masked(known.text())).isEqualTo(masked(unknown.text()));
        assertThat(masked(known.post("/account/sign-in/code", "code", "x").text()))
                .isEqualTo(masked(unknown.post("/account/sign-in/code", "code", "x").text()));
        assertThat(code("unknown@accounts.example.jp")).as("both get the same mail").matches("\\d{8}");
    }

    private static String masked(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void aCodeIsGoodOnceForTheBrowserThatAskedForAQuarterOfAnHourAndForFiveTries() {
        var mine = asks("code@accounts.example.jp");
        var right = code("code@accounts.example.jp");
        var other = asks("other@accounts.example.jp");
        assertThat(other.post("/account/sign-in/code", "code", right).status()).as("another browser").isEqualTo(422);
        for (var i = 0; i < 5; i++) assertThat(mine.post("/account/sign-in/code", "code", "abcdef").status()).isEqualTo(422);
        assertThat(mine.post("/account/sign-in/code", "code", right).status()).as("too many tries").isEqualTo(422);

        var late = asks("late@accounts.example.jp");
        var code = code("late@accounts.example.jp");
        clock.moveTo(Duration.ofMinutes(16));
        assertThat(late.post("/account/sign-in/code", "code", code).status()).isEqualTo(422);
    }

    @Test
    void aStrangerWhoAsksOftenDoesNotShutOutTheOwner() {
        var stranger = new Client(site);
        for (var i = 0; i < 10; i++) stranger.get("/account/sign-in").post("/account/sign-in", "mail", "victim@accounts.example.jp");
        assertThat(sql.queryForObject("select count(*) from notice where address = 'victim@accounts.example.jp'",
                Integer.class)).isEqualTo(6);
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> codes("victim@accounts.example.jp").size() == 6);
        var owner = asks("victim@accounts.example.jp");
        assertThat(owner.post("/account/sign-in/code", "code", code("victim@accounts.example.jp")).path()).isEqualTo("/account");
    }

    @Test
    void whoeverGuessesInManyBrowsersUsesUpNothingOfTheOwner() {
        for (var browser = 0; browser < 21; browser++) {
            var stranger = asks("guessed@accounts.example.jp");
            for (var i = 0; i < 5; i++) stranger.post("/account/sign-in/code", "code", "%08d".formatted(browser * 5 + i));
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> codes("guessed@accounts.example.jp").size() == 21);

        var owner = asks("guessed@accounts.example.jp");

        assertThat(owner.post("/account/sign-in/code", "code", code("guessed@accounts.example.jp")).path()).isEqualTo("/account");
    }

    @Test
    void anApplicationSentWhileSignedInIsInTheListAndOpensOnAnotherDeviceAndNotForOthers() {
        var applying = new Applying(site);
        applying.client().get("/account/sign-in").post("/account/sign-in", "mail", "sends@accounts.example.jp");
        applying.client().post("/account/sign-in/code", "code", code("sends@accounts.example.jp"));
        var number = applying.send();
        assertThat(applying.client().get("/account").text()).contains(number);

        var elsewhere = signedIn("sends@accounts.example.jp");
        assertThat(elsewhere.get("/applications/" + number).path()).as("not before it is opened from the list").isEqualTo("/status");
        assertThat(elsewhere.get("/account/applications/" + number).path()).isEqualTo("/applications/" + number);
        assertThat(signedIn("nosy@accounts.example.jp").get("/account/applications/" + number).status()).isEqualTo(404);

        elsewhere.get("/account").post("/account/out");
        assertThat(elsewhere.get("/applications/" + number).path()).as("signing out closes it").isEqualTo("/status");
        assertThat(elsewhere.get("/account").path()).isEqualTo("/account/sign-in");
    }

    @Test
    void signingOutEverywhereEndsTheOtherDevicesAndAYearOldOneEndsByItself() {
        var one = signedIn("many@accounts.example.jp");
        var two = signedIn("many@accounts.example.jp");
        one.get("/account").post("/account/out-everywhere");
        assertThat(two.get("/account").path()).isEqualTo("/account/sign-in");

        var idle = signedIn("many@accounts.example.jp");
        clock.moveTo(Duration.ofDays(31));
        assertThat(idle.get("/account").path()).isEqualTo("/account/sign-in");
    }

    @Test
    void anAnswerOfADeviceThatNobodyAskedForOrThatIsNoneIsRefused() {
        for (var answer : new String[] {"", "{}", "[", "{\"id\":\"AA\",\"rawId\":\"AA\",\"type\":\"public-key\",\"response\":{}}"}) {
            var browser = new Client(site).get("/account/sign-in");
            browser.get("/account/sign-in/options");
            assertThat(browser.text()).contains("challenge").doesNotContain("allowCredentials\":[{");
            browser.get("/account/sign-in").post("/account/sign-in/passkey", "credential", answer);
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.text()).contains("パスキーでログインできませんでした");
        }
        assertThat(signedIn("keys@accounts.example.jp").get("/account/passkeys/new")
                .post("/account/passkeys", "label", "x", "credential", "{}").status()).isEqualTo(422);
    }

    @Test
    void withoutTheTokenOfThePageNothingHappens() {
        var browser = signedIn("csrf@accounts.example.jp");
        assertThat(browser.postExactly("/account/delete", List.of()).status()).isEqualTo(403);
        assertThat(browser.get("/account").path()).isEqualTo("/account");
        browser.get("/account/delete").post("/account/delete");
        assertThat(sql.queryForObject("select count(*) from account where mail = 'csrf@accounts.example.jp'", Integer.class)).isZero();
    }

    @Test
    void aFormBeginsWithTheProfileWhereItsOwnerAllowsAndNeverForAGuest() {
        var browser = signedIn("profile@accounts.example.jp");
        assertThat(browser.get("/account/profile").post("/account/profile", "name.family", "髙﨑", "phone", "12").status()).isEqualTo(422);
        assertThat(browser.text()).contains("value=\"髙﨑\"").contains("value=\"12\"");
        browser.post("/account/profile", "name.family", "髙﨑", "name.given", "花子", "name.familyKana", "たかさき", "name.givenKana", "ハナコ",
                "address.postalCode", "513-0801", "address.town", "三重県鈴鹿市神戸", "address.block", "1-18-2",
                        "address.building", "", "phone", "080-1111-2222");
        assertThat(browser.path()).isEqualTo("/account");
        assertThat(browser.text()).contains("髙﨑 花子（タカサキ ハナコ）").contains("〒513-0801").contains("080-1111-2222");

        assertThat(begun(browser)).contains("髙﨑").contains("08011112222").contains("5130801").doesNotContain("agentName");
        assertThat(begun(new Client(site))).doesNotContain("髙﨑");

        browser.get("/account/profile").post("/account/profile", "act", "forget");
        assertThat(begun(browser)).doesNotContain("髙﨑");
        assertThat(sql.queryForObject("select profile::text from account where mail = 'profile@accounts.example.jp'",
                String.class)).isEqualTo("{}");
    }

    private String begun(Client browser) {
        browser.get("/procedures/parking-permit").post("/procedures/parking-permit/drafts");
        return sql.queryForObject("select answers::text from draft where id = ?::uuid", String.class, browser.path().split("/")[2]);
    }
}
