package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.Mails;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of 確認 share: a step, its mails, links and codes. */
@SiteTest
abstract class AtConfirmation {

    static final String GUARDIAN = "{\"key\": \"guardian\", \"name\": \"保護者\", \"personField\": \"place\", \"mailField\": \"other\"}";
    /** The same, with an address that has to be there. */
    static final String PARENT = GUARDIAN.replace("\"other\"", "\"parent\"");
    static final String FACILITY = "{\"key\": \"facility\", \"name\": \"施設\", \"when\": {\"type\": \"is\", \"field\": \"kind\", \"value\": \"again\"}}";
    static final byte[] PNG = Applying.picture("png");

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Engine engine;

    @Autowired
    GreenMail mailbox;

    @AfterEach
    void backToNow() {
        engine.backToNow();
    }

    static String step(String more, String... persons) {
        return """
                {"type": "confirmation", "key": "confirm", "name": "保護者の確認", %s"statement": "申請にまちがいがなく、同意します。", "shown": ["amount"], "term": {"days": 4, "remind": 1}, "parts": [%s]}"""
                .formatted(more, String.join(",", persons));
    }

    Flowing flow(String more, String... persons) {
        return Flowing.with(site, step(more, persons), REVIEW, APPROVAL);
    }

    void answers(String number, String address, String result) {
        var link = link(number, address.toLowerCase(java.util.Locale.ROOT));
        var person = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        person.post(link, "result", result, "comment", "違います", "signed", "その人");
        assertThat(person.text()).contains("送った答え");
    }

    String dueOn(String number) {
        return sql.queryForObject("select due_on::text from application where receipt_number = ?", String.class, number);
    }

    void byHand(Client resident, String number, String place, String result) {
        var page = "/applications/" + number + "/confirmations/" + place;
        var shown = resident.get(page).post(page + "/code").text();
        var link = found(shown, "/confirmations/[A-Za-z0-9_-]{20,}");
        var person = new Client(site).get(link);
        person.post(link + "/enter", "code", found(shown, "(?<=id=\"hand-code\">)\\d{8}"));
        person.post(link, "result", result, "comment", "違います", "signed", "その人");
        assertThat(person.text()).contains("送った答え");
    }

    static String found(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) throw new AssertionError("no " + pattern + " in " + text);
        return match.group();
    }

    /** The newest one that was mailed. */
    String link(String number, String address) {
        var sent = mails(number, "").stream().filter(mail -> mail.contains("/confirmations/") && mail.toLowerCase(java.util.Locale.ROOT).startsWith(address)).toList();
        return found(String.join("\n", sent), "/confirmations/[A-Za-z0-9_-]+");
    }

    String code(String number) {
        return found(String.join("\n", mails(number, "【確認コード】申請の確認")), "(?<=確認コード：)\\d{8}");
    }

    /** Newest first, each with the address before it. */
    List<String> mails(String number, String subject) {
        var waiting = "select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.sent_at is null";
        Awaitility.await().until(() -> sql.queryForObject(waiting, Integer.class, number) == 0);
        return java.util.Arrays.stream(mailbox.getReceivedMessages()).map(ConfirmationTest::read)
                .filter(mail -> mail.contains(subject) && mail.contains(number)).toList().reversed();
    }

    static String read(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + "\n" + mail.getSubject() + "\n" + Mails.text(mail);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    String result(String number) {
        return sql.queryForObject("select result from step_pass p join application a on a.id = p.application_id where a.receipt_number = ?"
                + " and p.step = 'confirm' order by p.id desc limit 1", String.class, number);
    }

    String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
