package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 意見照会: by account and by link, in time and late, and what somebody finds who should not. */
@SiteTest
class OpinionTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Engine engine;

    @Autowired
    com.icegreen.greenmail.util.GreenMail mailbox;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        engine.backToNow();
    }

    @Test
    void aBodyWithAnAccountSeesOnlyWhatItNeedsAndAnswers() {
        var number = asked(false, "place", "津市広明町13", "amount", "4242");
        var ogawa = AtDesk.signIn(site, "ogawa");
        assertThat(ogawa.path()).isEqualTo("/staff/opinions");
        assertThat(ogawa.text()).contains(task(number));
        var task = "/staff/opinions/" + task(number);
        ogawa.get(task);
        assertThat(ogawa.text()).contains("津市広明町13").contains("支障はありますか").doesNotContain("4,242").doesNotContain("山田");
        assertThat(ogawa.get("/staff/applications/" + number).status()).isEqualTo(403);
        assertThat(ogawa.get("/staff/inbox").status()).isEqualTo(403);
        assertThat(ogawa.get("/staff/registry").status()).isEqualTo(403);

        ogawa.get(task).upload(task, "file", "意見書.png", "image/png",
                Applying.picture("png"),
                "result", "conditional", "reply", "道を広げること", "signed", "津市 小川");

        assertThat(ogawa.text()).contains("回答を受け取りました");
        assertThat(result(number)).isEqualTo("conditional");
        assertThat(AtDesk.signIn(site, "tanaka").get("/staff/applications/" + number).text()).contains("道を広げること").contains("条件付き");
        assertThat(sql.queryForObject(
                "select count(*) from audit_event where action = 'opinion.read' and application_id = (select id from application where receipt_number = ?)", Integer.class, number)).isPositive();
    }

    @Test
    void anAnswerWithoutItsContentIsToldAndWhatWasTypedStays() {
        var task = "/staff/opinions/" + task(asked(false));
        var ogawa = AtDesk.signIn(site, "ogawa");
        ogawa.get(task).upload(task, "file", "", "application/octet-stream", new byte[0], "result", "against", "reply", "", "signed", "小川");

        assertThat(ogawa.status()).isEqualTo(422);
        assertThat(ogawa.text()).contains("条件や支障の内容を書いてください").contains("value=\"小川\"");
    }

    @Test
    void aLinkOpensWithTheCodeThatIsMailedAndOnlyInThatBrowser() {
        var number = asked(true, "place", "津市広明町99");
        var link = linkFor(number);
        var body = new Client(site).get(link);
        assertThat(body.text()).contains("意見の照会が届いています").doesNotContain("支障はありますか").doesNotContain("広明町99");
        body.post(link + "/code");
        body.post(link + "/enter", "code", "000000");
        assertThat(body.status()).isEqualTo(422);
        body.post(link + "/enter", "code", code(number));
        assertThat(body.text()).contains("支障はありますか");
        assertThat(new Client(site).get(link).text()).as("another browser").doesNotContain("支障はありますか");

        body.upload(link, "file", "", "application/octet-stream", new byte[0], "result", "agreed", "reply", "", "signed", "町 田中");
        assertThat(body.text()).contains("回答を受け取りました");
        assertThat(result(number)).isEqualTo("agreed");
        body.upload(link, "file", "", "application/octet-stream", new byte[0], "result", "against", "reply", "やはり", "signed", "町 田中");
        assertThat(result(number)).as("a link is good for one answer").isEqualTo("agreed");
    }

    @Test
    void guessedReusedAndOldLinksShowNothing() {
        var number = asked(true);
        var link = linkFor(number);
        assertThat(new Client(site).get(link.substring(0, link.length() - 4) + "AAAA").status()).isEqualTo(404);
        var guesser = new Client(site).get(link);
        guesser.post(link + "/code");
        for (var i = 0; i < 6; i++) guesser.get(link + "?asked").post(link + "/enter", "code", "00000" + i);
        guesser.get(link + "?asked").post(link + "/enter", "code", code(number));
        assertThat(guesser.text()).as("five wrong codes use it up").doesNotContain("支障はありますか");

        clock.moveTo(Duration.ofDays(61));
        assertThat(new Client(site).get(link).status()).isEqualTo(410);
    }

    @Test
    void whatABodyWroteWhileItsLinkEndedIsShownOnceMore() {
        var number = asked(true);
        var link = linkFor(number);
        var body = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        clock.moveTo(Duration.ofDays(65));
        body.upload(link, "file", "", "application/octet-stream", new byte[0], "result", "against", "reply", "橋が細いです", "signed", "町 田中");

        assertThat(body.status()).isEqualTo(410);
        assertThat(body.text()).contains("橋が細いです").contains("まだ送られていません");
        assertThat(body.get(link).text()).doesNotContain("まだ送られていません");
        assertThat(state(number)).isEqualTo("CONSULTING");
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndThenItGoesToTheOneAbove() {
        var number = asked(true);
        engine.passes(number, Duration.ofDays(10));

        assertThat(sql.queryForList(
                "select subject from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class,
                number))
                .anyMatch(subject -> subject.startsWith("【もう一度お知らせします】")).contains("【期限を過ぎました】町（" + number + "）");
        assertThat(state(number)).isEqualTo("CONSULTING");
        var link = linkFor(number);
        var body = new Client(site).get(link);
        body.post(link + "/code").post(link + "/enter", "code", code(number));
        body.upload(link, "file", "", "application/octet-stream", new byte[0], "result", "agreed", "reply", "", "signed", "町");
        assertThat(state(number)).as("a late answer still counts").isEqualTo("APPROVAL");
        assertThat(body.get(link).text()).as("what was answered stays, the application does not").contains("送った回答").doesNotContain("申請の内容");
    }

    @Test
    void itGoesOnWithoutAnAnswerWhereTheOwnerSaysSo() {
        var flow = Flowing.with(site, REVIEW, opinion("\"goOn\": true, ",
                "{\"key\": \"town\", \"name\": \"町\", \"mail\": \"town@example.jp\"}"), APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");
        engine.passes(number, Duration.ofDays(10));

        assertThat(state(number)).isEqualTo("APPROVAL");
        assertThat(result(number)).isEqualTo("none");
    }

    private String asked(boolean byMail, String... answers) {
        var body = byMail ? "{\"key\": \"town\", \"name\": \"町\", \"mail\": \"town@example.jp\"}"
                : "{\"key\": \"tsu\", \"name\": \"津市\", \"who\": {\"role\": \"CONSULTED\", \"rule\": \"NAMED\", \"department\": \"tsu\"}}";
        var flow = Flowing.with(site, REVIEW, opinion("", body), APPROVAL);
        var number = flow.number(answers);
        flow.acts("okada", number, "grant");
        assertThat(state(number)).isEqualTo("CONSULTING");
        return number;
    }

    private String task(String number) {
        return sql.queryForObject(
                "select t.id from task t join application a on a.id = t.application_id where a.receipt_number = ? and t.kind = 'OPINION'",
                String.class, number);
    }

    private static String opinion(String more, String body) {
        return """
                {"type": "opinion", "key": "opinion", "name": "意見照会", %s"term": {"days": 4, "remind": 1, "escalate": "APPROVER"}, "question": "支障はありますか。", "shown": ["place"], "parts": [%s]}""".formatted(more, body);
    }

    private static String link(String text, String pattern) {
        var match = Pattern.compile(pattern).matcher(text);
        if (!match.find()) throw new AssertionError("no " + pattern + " in " + text);
        return match.group();
    }

    /** The newest one that was mailed. */
    private String linkFor(String number) {
        return link(String.join("\n", mails(number, "")), "/opinions/[A-Za-z0-9_-]+");
    }

    private String code(String number) {
        return link(String.join("\n", mails(number, "【確認コード】意見の照会")), "(?<=確認コード：)\\d{8}");
    }

    /** Newest first, as they arrived. */
    private List<String> mails(String number, String subject) {
        var waiting = "select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.sent_at is null";
        org.awaitility.Awaitility.await().until(() -> sql.queryForObject(waiting, Integer.class, number) == 0);
        return java.util.Arrays.stream(mailbox.getReceivedMessages())
                .filter(mail -> read(mail).startsWith(subject) && read(mail).contains(number)).map(OpinionTest::read)
                .toList().reversed();
    }

    private static String read(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + jp.madoguchi.platform.Mails.text(mail);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private String result(String number) {
        return sql.queryForObject(
                "select result from step_pass p join application a on a.id = p.application_id where a.receipt_number = ? and p.step = 'opinion' order by p.id desc limit 1", String.class, number);
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
