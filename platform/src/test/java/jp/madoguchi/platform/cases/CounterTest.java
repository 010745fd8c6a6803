package jp.madoguchi.platform.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What happens to an application on its ways through the process, seen from outside and in the tables. */
@SiteTest
class CounterTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Engine engine;

    @Autowired
    javax.sql.DataSource database;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        engine.backToNow();
    }

    @Test
    void sendingTwiceGivesOneApplicationAndTheSameNumber() throws Exception {
        var applying = new Applying(site).untilCheck();
        applying.client().get(applying.draft() + "/check");
        var before = count("application");

        try (var taps = Executors.newFixedThreadPool(4)) {
            var all = new ArrayList<java.util.concurrent.Future<?>>();
            for (var i = 0; i < 4; i++) all.add(taps.submit(() -> applying.client()
                    .post(applying.draft() + "/send", "truth", "yes", "privacy", "yes")));
            for (var tap : all) tap.get();
        }
        applying.client().get(applying.draft() + "/check");

        assertThat(applying.client().path()).endsWith("/receipt");
        assertThat(count("application")).isEqualTo(before + 1);
        assertThat(engine.processes(applying.number())).isEqualTo(1);
    }

    @Test
    void numbersHaveNoGapsHoweverManySendAtOnce() throws Exception {
        var all = new ArrayList<Applying>();
        for (var i = 0; i < 12; i++) all.add(new Applying(site).untilCheck());
        try (var people = Executors.newFixedThreadPool(12)) {
            for (var applying : all) people.submit(applying::press);
        }

        var numbers = all.stream().map(a -> Integer.parseInt(a.number().split("-")[2])).sorted().toList();
        assertThat(numbers).doesNotHaveDuplicates();
        assertThat(numbers.getLast() - numbers.getFirst()).isEqualTo(11);
    }

    @Test
    void theClockStandsStillDuringACorrectionAndGoesOnAfterwards() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "address");
        assertThat(sql.queryForMap("select state, due_on, days_left from application where receipt_number = ?", number))
                .containsEntry("state", "CORRECTION").containsEntry("due_on", null).extractingByKey("days_left").isIn(6, 7);

        applying.client().get("/applications/" + number).post("/applications/" + number + "/correction",
                "address.postalCode", "5130801", "address.town", "三重県鈴鹿市神戸", "address.block", "一丁目18番2号", "address.building", "");

        assertThat(applying.client().text()).contains("直した内容を受け取りました");
        assertThat(state(number)).isEqualTo("RESUBMITTED");
        assertThat(sql.queryForObject("select count(*) from submission where application_id = ?", Integer.class, id(number))).isEqualTo(2);
        assertThat(sql.queryForObject("select due_on is not null from application where receipt_number = ?",
                Boolean.class, number)).isTrue();
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("<ins>")
                .contains("一丁目18番2号").contains("1-18-2");
    }

    /** Both are under way when the first is still held up: the second one must not take its file for an earlier try. */
    @Test
    void aCorrectionThatIsSentTwiceKeepsTheFileThatArrived() throws Exception {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.asksToCorrect(site, number, "injuryProof");
        applying.client().get("/applications/" + number);

        try (var taps = Executors.newFixedThreadPool(2); var desk = database.getConnection()) {
            desk.setAutoCommit(false);
            desk.createStatement().execute("select 1 from application where receipt_number = '" + number + "' for update");
            var first = taps.submit(() -> correct(applying, number, "一枚目.jpg"));
            Awaitility.await().until(() -> waiting() >= 1);
            var second = taps.submit(() -> correct(applying, number, "二枚目.jpg"));
            Awaitility.await().until(() -> waiting() >= 2);
            desk.rollback();
            first.get();
            second.get();
        }

        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        var files = java.util.regex.Pattern.compile("/staff/applications/[^\"]+/files/[0-9a-f-]{36}")
                .matcher(okada.text()).results().map(match -> match.group()).distinct().toList();
        assertThat(okada.text()).contains("枚目.jpg");
        assertThat(files).isNotEmpty().allSatisfy(file -> assertThat(okada.get(file).status()).isEqualTo(200));
        assertThat(state(number)).isEqualTo("RESUBMITTED");
        assertThat(sql.queryForObject("select count(*) from submission where application_id = ?", Integer.class, id(number))).isEqualTo(2);
    }

    private void correct(Applying applying, String number, String file) {
        applying.client().upload("/applications/" + number + "/correction", "injuryProof", file, "image/jpeg", Applying.JPEG);
    }

    private int waiting() {
        return sql.queryForObject(
                "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and state = 'active'",
                Integer.class);
    }

    @Test
    void aCorrectionThatNeverComesGoesBackToTheClerk() {
        var number = new Applying(site).send();
        AtDesk.asksToCorrect(site, number, "address");

        engine.passes(number, Duration.ofDays(11));

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(kinds(number)).contains("missed").doesNotContain("overdue");
    }

    @Test
    void anApplicationThatWaitsTooLongIsMarkedAndStaysOpen() {
        var number = new Applying(site).send();

        engine.passes(number, Duration.ofDays(30));

        assertThat(sql.queryForObject("select overdue from application where receipt_number = ?", Boolean.class, number)).isTrue();
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("期限超過");
    }

    @Test
    void aWithdrawnApplicationEndsItsProcess() {
        var applying = new Applying(site);
        var number = applying.send();
        applying.client().get("/applications/" + number + "/withdraw").post("/applications/" + number + "/withdraw");

        assertThat(applying.client().text()).contains("取り下げられました");
        assertThat(state(number)).isEqualTo("WITHDRAWN");
        assertThat(engine.processes(number)).isZero();
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("いま、あなたがすることはありません");
    }

    @Test
    void aPermitIsValidUntilItsDayAndExpiredAfterwards() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.grants(site, number);
        var document = sql.queryForMap(
                "select number, verify_token, valid_until, kind from issued_document where application_id = ?",
                id(number));
        var until = ((java.sql.Date) document.get("valid_until")).toLocalDate();

        assertThat(document.get("number").toString()).matches("M-\\d{6}");
        assertThat(until).isEqualTo(java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo")).plusDays(90));
        assertThat(new Client(site).get("/verify/" + document.get("verify_token")).text()).contains("有効です").doesNotContain("吉田");
        clock.moveTo(Duration.ofDays(91));
        assertThat(new Client(site).get("/verify/" + document.get("verify_token")).text()).contains("期限が切れています");
        clock.moveTo(Duration.ZERO);
        sql.update("update issued_document set revoked_at = now() where application_id = ?", id(number));
        assertThat(new Client(site).get("/verify/" + document.get("verify_token")).text()).contains("取り消されています");
        assertThat(applying.client().get("/applications/" + number + "/documents/permit").header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void aSecondWindowDoesNotOverwriteTheFirst() {
        var applying = new Applying(site).start();
        applying.client().get(applying.draft() + "/pages/kind");
        var seen = List.of(new String[] {"_csrf", AtDesk.hidden(applying.client(), "_csrf")},
                new String[] {"_seen", AtDesk.hidden(applying.client(), "_seen")},
                new String[] {"_asked", "kind"}, new String[] {"kind", "renewal"});
        applying.page("kind", "kind", "new");

        var second = applying.client().postExactly(applying.draft() + "/pages/kind", seen);

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("ほかの画面で、このページの答えが変わりました");
        assertThat(second.post(applying.draft() + "/pages/kind", "kind", "renewal").path()).endsWith("/current-permit");
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }

    private List<String> kinds(String number) {
        return sql.queryForList("select kind from application_event where application_id = ?", String.class, id(number));
    }

    private java.util.UUID id(String number) {
        return sql.queryForObject("select id from application where receipt_number = ?", java.util.UUID.class, number);
    }

    private int count(String table) {
        return sql.queryForObject("select count(*) from " + table, Integer.class);
    }
}
