package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was entered stays, what was changed takes effect everywhere, and nothing else can be changed. */
@SiteTest
class KeepingTest {

    private static final String[] OTHER_NAME = {"applicant.family", "𠮷田", "applicant.given", "翔太",
            "applicant.familyKana", "ヨシダ", "applicant.givenKana", "ショウタ"};

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    jp.madoguchi.platform.TestSite.MovableClock clock;

    @Autowired
    com.icegreen.greenmail.util.GreenMail mailbox;

    @Test
    void aCorrectedNameIsTheNameOnEverything() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "applicant");

        applying.client().get("/applications/" + number).post("/applications/" + number + "/correction", OTHER_NAME);

        assertThat(applying.client().text()).contains("直した内容を受け取りました");
        assertThat(sql.queryForObject("select applicant_name from application where receipt_number = ?", String.class,
                number)).isEqualTo("𠮷田 翔太");
    }

    @Test
    void aCorrectionChangesMarkedItemsOnly() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "phone");

        applying.client().get("/applications/" + number).post("/applications/" + number + "/correction",
                "phone", "0592240000", "_joined", "applicant", "applicant.family", "別人", "applicant.given", "別人",
                        "applicant.familyKana", "ア", "applicant.givenKana", "ア");

        assertThat(answers(number)).contains("0592240000").doesNotContain("別人");
    }

    @Test
    void aChangedCategoryAsksForWhatItNeedsBeforeItIsSent() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "category");
        applying.client().get("/applications/" + number).post("/applications/" + number + "/correction", "category", "intractable");

        assertThat(applying.client().status()).isEqualTo(422);
        assertThat(applying.client().text()).contains("受給者証番号も入力してください");
        applying.client().post("/applications/" + number + "/correction", "category", "intractable", "recipientNumber", "1234567");
        assertThat(applying.client().text()).contains("受給者証の写しの写真かPDFを選んで").contains("1234567");
    }

    @Test
    void aButtonInsideACorrectionDoesNotSendIt() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "address");

        applying.client().get("/applications/" + number).post("/applications/" + number + "/correction",
                "address.postalCode", "5140009", "address.town", "", "address.block", "1", "address.building", "", "_lookup", "address");

        assertThat(applying.client().text()).contains("三重県津市羽所町");
        assertThat(state(number)).isEqualTo("CORRECTION");
    }

    @Test
    void afterAWithdrawalThereIsNothingToCorrect() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "address");
        applying.client().get("/applications/" + number);
        var second = applying.client().text();
        applying.client().get("/applications/" + number + "/withdraw").post("/applications/" + number + "/withdraw");

        assertThat(second).contains("直した内容を送る");
        assertThat(applying.client().text()).doesNotContain("直した内容を送る");
        applying.client().post("/applications/" + number + "/correction", "address.block", "9", "_csrf", hidden(second, "_csrf"));
        assertThat(applying.client().status()).isEqualTo(422);
        assertThat(applying.client().text()).contains("送れませんでした");
    }

    @Test
    void whatCouldNotBeReadIsStillThereAfterAPause() {
        var applying = new Applying(site).untilProof();
        applying.page("applicant", "applicant.family", "山田", "applicant.given", "太郎", "applicant.familyKana", "", "applicant.givenKana", "",
                "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month", "7", "birthDate.day", "2", "_then", "pause");

        var again = applying.client().get(applying.draft() + "/pages/applicant").text();

        assertThat(again).contains("value=\"山田\"").contains("value=\"太郎\"");
        assertThat(applying.client().get(applying.draft() + "/check").path()).endsWith("/pages/applicant");
    }

    @Test
    void aLinkAndADraftPastTheirTimeOpenNothing() throws Exception {
        var applying = new Applying(site).start();
        applying.client().get(applying.draft() + "/pause").post(applying.draft() + "/pause", "mail", "expired@example.jp");
        var link = org.awaitility.Awaitility.await().until(() -> linkTo("expired@example.jp"), found -> found != null);
        try {
            clock.moveTo(java.time.Duration.ofDays(8));
            var other = new Client(site).get(link);
            assertThat(other.status()).isEqualTo(410);
            assertThat(other.text()).contains("このリンクは使えません");
            assertThat(applying.client().get(applying.draft() + "/pages/kind").status()).isEqualTo(200);
            clock.moveTo(java.time.Duration.ofDays(31));
            assertThat(applying.client().get(applying.draft() + "/pages/kind").status()).isEqualTo(404);
        } finally {
            clock.moveTo(java.time.Duration.ZERO);
        }
        assertThat(new Client(site).get(link).text()).contains("下書きの続きを入力します");
    }

    private String linkTo(String address) throws Exception {
        for (var message : mailbox.getReceivedMessages()) {
            var match = Pattern.compile("http\\S+/resume/\\S+").matcher(jp.madoguchi.platform.Mails.text(message));
            if (message.getAllRecipients()[0].toString().equals(address) && match.find()) return match.group();
        }
        return null;
    }

    @Test
    void anAnswerThatLostItsGroundIsAskedAgain() {
        var pupil = new Client(site).get("/procedures/high-school").post("/procedures/high-school/drafts");
        var draft = pupil.path().replaceFirst("/pages/.*", "");
        fill(pupil, draft, "selection", "selection", "前期選抜");
        var school = options(pupil.get(draft + "/pages/school").text()).getFirst();
        fill(pupil, draft, "school", "school", school);
        fill(pupil, draft, "course-form", "courseForm", "全日制");
        fill(pupil, draft, "course", "course", options(pupil.get(draft + "/pages/course").text()).getFirst());

        pupil.get(draft + "/pages/selection").post(draft + "/pages/selection", "selection", "スポーツ特別枠選抜", "_from", "check");

        assertThat(pupil.path()).as("asked again").containsAnyOf("/pages/school", "/pages/course", "/pages/sports");
        assertThat(sql.queryForObject("select answers ->> 'selection' from draft where id = ?::uuid", String.class,
                draft.substring(8))).isEqualTo("スポーツ特別枠選抜");
        var kept = sql.queryForObject("select answers ->> 'school' from draft where id = ?::uuid", String.class, draft.substring(8));
        if (kept != null) assertThat(sql.queryForObject(
                "select count(*) from master_row where list = 'schools' and columns ->> 'selection' = 'スポーツ特別枠選抜' and columns ->> 'school' = ?", Integer.class, kept)).isPositive();
    }

    @Test
    void aFileTakenAwayInAnotherWindowCannotBeSent() {
        var applying = new Applying(site).untilCheck();
        sql.update("delete from attachment where draft_id = ?::uuid", applying.draft().substring(8));

        applying.press();

        assertThat(applying.client().path()).endsWith("/pages/proof-injury");
        assertThat(sql.queryForObject("select sent_as is null from draft where id = ?::uuid", Boolean.class,
                applying.draft().substring(8))).isTrue();
    }

    @Test
    void rolesTakenAwayTakeEffectAtTheNextRequest() {
        var number = new Applying(site).send();
        var ito = new Client(site).get("/login").post("/login", "username", "ito", "password", "madoguchi");
        assertThat(ito.get("/staff/applications/" + number).status()).isEqualTo(200);

        sql.update("update person set active = false where login = 'ito'");
        try {
            assertThat(ito.get("/staff/applications/" + number).status()).isEqualTo(403);
        } finally {
            sql.update("update person set active = true where login = 'ito'");
        }
    }

    private static void fill(Client client, String draft, String page, String... fields) {
        client.get(draft + "/pages/" + page).post(draft + "/pages/" + page, fields);
    }

    private static List<String> options(String page) {
        return Pattern.compile("(?:<option|type=\"radio\")[^>]* value=\"([^\"]+)\"").matcher(page).results()
                .map(match -> match.group(1)).toList();
    }

    private static String hidden(String page, String name) {
        var match = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(page);
        if (!match.find()) throw new AssertionError("No " + name);
        return match.group(1);
    }

    private String answers(String number) {
        return sql.queryForObject(
                "select answers::text from submission where application_id = (select id from application where receipt_number = ?) order by ordinal desc limit 1", String.class, number);
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
