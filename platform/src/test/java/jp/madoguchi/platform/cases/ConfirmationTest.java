package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.Mails;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 確認: by mail, by the code on the applicant's screen and on paper; given back, not answered, and what somebody finds who should not. */
@SiteTest
class ConfirmationTest {

    private static final String GUARDIAN = "{\"key\": \"guardian\", \"name\": \"保護者\", \"personField\": \"place\", \"mailField\": \"mail\"}";
    private static final String FACILITY = "{\"key\": \"facility\", \"name\": \"施設\", \"when\": {\"type\": \"is\", \"field\": \"kind\", \"value\": \"again\"}}";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'};

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

    private static String step(String more, String... persons) {
        return """
                {"type": "confirmation", "key": "confirm", "name": "保護者の確認", %s"statement": "申請にまちがいがなく、同意します。", "shown": ["amount"], "term": {"days": 4, "remind": 1}, "parts": [%s]}"""
                .formatted(more, String.join(",", persons));
    }

    private Flowing flow(String more, String... persons) {
        return Flowing.with(site, step(more, persons), REVIEW, APPROVAL);
    }

    @Test
    void whoIsNamedSeesWhatIsTickedBehindACodeAndConfirms() {
        var resident = flow("", GUARDIAN).apply("place", "川村太郎", "mail", "taro@example.jp", "amount", "4242");
        var number = resident.path().split("/")[2];
        assertThat(state(number)).isEqualTo("CONFIRMING");
        assertThat(resident.get("/applications/" + number).text()).contains("確認のお願い").contains("川村太郎").contains("t…@example.jp")
                .doesNotContain("taro@example.jp に");

        var link = link(number, "taro@example.jp");
        var guardian = new Client(site).get(link);
        assertThat(guardian.text()).contains("確認のお願いが届いています").doesNotContain("4,242").doesNotContain("山田");
        guardian.post(link + "/code").post(link + "/enter", "code", "000000");
        assertThat(guardian.status()).isEqualTo(422);
        guardian.post(link + "/enter", "code", code(number));
        assertThat(guardian.text()).contains("申請にまちがいがなく").contains("4,242").contains("value=\"川村太郎\"").doesNotContain("ヤマダ");
        assertThat(new Client(site).get(link).text()).as("another browser").doesNotContain("4,242");

        guardian.post(link, "result", "confirmed", "comment", "", "signed", "川村 太郎");
        assertThat(guardian.text()).contains("確認を受け取りました").doesNotContain("4,242");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("confirmed");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("川村 太郎").contains("確認済み")
                .doesNotContain("弱い証明");
        guardian.post(link, "result", "returned", "comment", "やはり", "signed", "川村");
        assertThat(result(number)).as("a link is good for one answer").isEqualTo("confirmed");
    }

    @Test
    void givenBackTheApplicantPutsItRightAndAllAreAskedAnew() {
        var resident = flow("", GUARDIAN, FACILITY).apply("kind", "again", "place", "川村太郎", "mail", "back@example.jp", "amount", "100");
        var number = resident.path().split("/")[2];
        byHand(resident, number, "confirm_facility", "confirmed");
        assertThat(state(number)).as("one of two").isEqualTo("CONFIRMING");
        var link = link(number, "back@example.jp");
        var guardian = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        guardian.post(link, "result", "returned", "comment", "", "item", "amount", "signed", "川村");
        assertThat(guardian.status()).isEqualTo(422);
        assertThat(guardian.text()).contains("理由を書いてください").contains("value=\"川村\"");
        guardian.post(link, "result", "returned", "comment", "金額は200円です", "item", "amount", "signed", "川村");

        assertThat(state(number)).isEqualTo("CORRECTION");
        assertThat(resident.get("/applications/" + number).text()).contains("金額は200円です").contains("差し戻し");
        resident.post("/applications/" + number + "/correction", "amount", "200", "reply", "");
        assertThat(state(number)).as(resident.text()).isEqualTo("CONFIRMING");
        assertThat(resident.get("/applications/" + number).text().split("まだ答えがありません", -1)).as("the facility, too").hasSize(3);
        assertThat(guardian.get(link).text()).as("what was answered stays").contains("送った答え");

        byHand(resident, number, "confirm_facility", "confirmed");
        var again = link(number, "back@example.jp");
        assertThat(again).isNotEqualTo(link);
        guardian.get(again).post(again + "/code").post(again + "/enter", "code", code(number));
        assertThat(guardian.text()).contains("200");
        guardian.post(again, "result", "confirmed", "comment", "", "signed", "川村");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("confirmed");
    }

    @Test
    void theCodeOnTheApplicantsScreenIsAWeakerProof() {
        var resident = flow("", GUARDIAN).apply("place", "川村花江", "amount", "77");
        var number = resident.path().split("/")[2];
        assertThat(resident.get("/applications/" + number).text()).contains("メールアドレスがないので");

        byHand(resident, number, "confirm_guardian", "confirmed");

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("申請者の画面のコード（弱い証明）");
    }

    @Test
    void aSignedSheetIsSentAsAPhotoAndAClerkLetsItCount() {
        var resident = flow("", GUARDIAN).apply("place", "川村花江", "amount", "4242");
        var number = resident.path().split("/")[2];
        var page = "/applications/" + number + "/confirmations/confirm_guardian";
        assertThat(resident.get(page + "/sheet").text()).contains("確認書（保護者）").contains("4,242").contains("申請にまちがいがなく");
        resident.get(page).upload(page + "/sheet", "file", "", "application/octet-stream", new byte[0]);
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("写真を選んでください");
        resident.get(page).upload(page + "/sheet", "file", "確認書.png", "image/png", PNG);
        assertThat(resident.text()).contains("確認書を1枚受け取りました");

        var desk = "/staff/applications/" + number;
        assertThat(AtDesk.signIn(site, "tanaka").get(desk).text()).contains("確認書.png").doesNotContain("紙の確認として記録する");
        var clerk = AtDesk.signIn(site, "okada").get(desk);
        clerk.post(desk + "/confirmations/confirm_guardian/sheet", "signed", "　");
        assertThat(clerk.text()).contains("署名した人の名前を、100文字までで");
        clerk.post(desk + "/confirmations/confirm_guardian/sheet", "signed", "川村花江");
        assertThat(clerk.text()).contains("紙の確認を記録しました").contains("紙の確認書（弱い証明）");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(sql.queryForObject("select count(*) from audit_event where action = 'confirmation.sheet' and application_id ="
                + " (select id from application where receipt_number = ?)", Integer.class, number)).isEqualTo(2);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndTheApplicationStaysEndsOrGoesOnAsTheOwnerSays() {
        var stays = flow("", GUARDIAN).number("place", "川村", "mail", "late@example.jp");
        var ends = flow("\"silence\": \"CLOSE\", ", GUARDIAN).number("place", "川村", "mail", "late@example.jp");
        var goesOn = flow("\"silence\": \"GO_ON\", ", GUARDIAN).number("place", "川村", "mail", "late@example.jp");
        for (var number : List.of(stays, ends, goesOn)) engine.passes(number, Duration.ofDays(10));

        assertThat(mails(stays, "【もう一度お知らせします】確認のお願い")).isNotEmpty();
        assertThat(state(stays)).isEqualTo("CONFIRMING");
        assertThat(state(ends)).isEqualTo("CLOSED");
        assertThat(state(goesOn)).isEqualTo("REVIEW");
        assertThat(result(goesOn)).isEqualTo("none");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + goesOn).text()).contains("答えのないまま終わりました");
    }

    @Test
    void whereNobodyIsNamedNobodyIsWaitedFor() {
        var number = flow("\"silence\": \"CLOSE\", ", GUARDIAN, FACILITY).number();

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("confirmed");
    }

    @Test
    void givenBackItGoesOnToTheDeskWhereTheOwnerSaysSo() {
        var resident = flow("\"givenBack\": \"GO_ON\", ", GUARDIAN).apply("place", "川村花江");
        var number = resident.path().split("/")[2];

        byHand(resident, number, "confirm_guardian", "returned");

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("returned");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("差し戻し").contains("違います");
    }

    @Test
    void strangersGuessesAndOtherWaysShowNothing() {
        var resident = flow("\"mailOnly\": true, ", GUARDIAN).apply("place", "川村", "mail", "only@example.jp", "amount", "4242");
        var number = resident.path().split("/")[2];
        var page = "/applications/" + number + "/confirmations/confirm_guardian";
        assertThat(resident.get("/applications/" + number).text()).doesNotContain(page);
        assertThat(resident.get(page).text()).doesNotContain("ページとコードを出す").contains("o…@example.jp");
        assertThat(resident.get("/status").post(page + "/code").status()).isEqualTo(404);
        assertThat(resident.get(page + "/sheet").status()).isEqualTo(404);
        assertThat(new Client(site).get(page).text()).as("not the applicant").doesNotContain("川村");

        var link = link(number, "only@example.jp");
        assertThat(new Client(site).get(link.substring(0, link.length() - 4) + "AAAA").status()).isEqualTo(404);
        var guesser = new Client(site).get(link).post(link + "/code");
        for (var i = 0; i < 6; i++) guesser.get(link + "?asked").post(link + "/enter", "code", "00000" + i);
        guesser.get(link + "?asked").post(link + "/enter", "code", code(number));
        assertThat(guesser.text()).as("five wrong codes use it up").doesNotContain("4,242");
        assertThat(guesser.get(link + "?asked").post(link, "result", "confirmed", "signed", "だれか").text()).doesNotContain("受け取りました");
        assertThat(state(number)).isEqualTo("CONFIRMING");
    }

    private void byHand(Client resident, String number, String place, String result) {
        var page = "/applications/" + number + "/confirmations/" + place;
        var shown = resident.get(page).post(page + "/code").text();
        var link = found(shown, "/confirmations/[A-Za-z0-9_-]{20,}");
        var person = new Client(site).get(link);
        person.post(link + "/enter", "code", found(shown, "(?<=id=\"hand-code\">)\\d{6}"));
        person.post(link, "result", result, "comment", "違います", "signed", "その人");
        assertThat(person.text()).contains("送った答え");
    }

    private static String found(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) throw new AssertionError("no " + pattern + " in " + text);
        return match.group();
    }

    /** The newest one that was mailed. */
    private String link(String number, String address) {
        var sent = mails(number, "").stream().filter(mail -> mail.contains("/confirmations/") && mail.startsWith(address)).toList();
        return found(String.join("\n", sent), "/confirmations/[A-Za-z0-9_-]+");
    }

    private String code(String number) {
        return found(String.join("\n", mails(number, "【確認コード】申請の確認")), "(?<=確認コード：)\\d{6}");
    }

    /** Newest first, each with the address before it. */
    private List<String> mails(String number, String subject) {
        var waiting = "select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.sent_at is null";
        Awaitility.await().until(() -> sql.queryForObject(waiting, Integer.class, number) == 0);
        return java.util.Arrays.stream(mailbox.getReceivedMessages()).map(ConfirmationTest::read)
                .filter(mail -> mail.contains(subject) && mail.contains(number)).toList().reversed();
    }

    private static String read(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0] + "\n" + mail.getSubject() + "\n" + Mails.text(mail);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String result(String number) {
        return sql.queryForObject("select result from step_pass p join application a on a.id = p.application_id where a.receipt_number = ?"
                + " and p.step = 'confirm' order by p.id desc limit 1", String.class, number);
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
