package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.cases.chain.Dues;
import jp.madoguchi.workflows.documents.document.Renewals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What comes after a decision: the next application of a chain, a report each year, a renewal in time, a revocation. */
@SiteTest
class ChainTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Dues dues;

    @Autowired
    Renewals renewals;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aSubsidyGoesFromTheGrantOverAChangeAndTheReportToTheClaim() {
        var claim = Flowing.with(site, REVIEW, APPROVAL);
        var report = Flowing.begin(site, follows(follow("claim", "請求", claim.code(), 0, false)), REVIEW, APPROVAL);
        var change = Flowing.begin(site, follows(follow("report", "実績報告", report.code(), 30, false)), REVIEW, APPROVAL);
        var grant = Flowing.begin(site, follows(follow("change", "変更", change.code(), 0, false, false) + ", "
                + follow("report", "実績報告", report.code(), 30, false)), REVIEW, APPROVAL);
        var resident = grant.apply("amount", "1000", "place", "津市");
        var first = granted(grant, resident);
        assertThat(resident.get("/applications/" + first).text()).contains("つづきの手続").contains("実績報告").contains("までに出してください");

        var changed = granted(change, next(resident, first, "change", "amount", "800"));
        next(resident, changed, "report", "amount", "900");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).as("the change counts, not the first grant").contains("800円");
        var reported = granted(report, next(resident, changed, "report", "amount", "700"));
        var claimed = next(resident, reported, "claim", "amount", "700").path().split("/")[2];
        next(resident, reported, "claim", "amount", "1");
        assertThat(resident.status()).as("what was claimed is not claimed twice").isEqualTo(422);

        assertThat(answers(claimed)).contains("\"place\": \"津市\"").contains("\"family\": \"山田\"");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + claimed).text()).contains("前後の申請")
                .contains(first).contains(changed).contains(reported);
    }

    @Test
    void aReportOfEachYearIsDueAgainAndToldInTime() {
        var report = Flowing.with(site, REVIEW, APPROVAL);
        var permit = Flowing.begin(site, follows(follow("report", "年次報告", report.code(), 100, true)), REVIEW, APPROVAL);
        var resident = permit.apply();
        var number = granted(permit, resident);
        var due = LocalDate.now(ZoneId.of("Asia/Tokyo")).plusDays(100);
        sql.update("update application set mail = 'due@example.jp' where receipt_number = ?", number);
        dues.tell();
        assertThat(subjects(number)).noneMatch(subject -> subject.contains("期限が近づいています"));
        clock.moveTo(Duration.ofDays(90));
        dues.tell();
        dues.tell();
        assertThat(subjects(number)).filteredOn(subject -> subject.contains("期限が近づいています")).hasSize(1);
        clock.moveTo(Duration.ZERO);

        next(resident, number, "report");
        assertThat(sql.queryForList(
                "select f.due_on from follow_due f join application a on a.id = f.application_id where a.receipt_number = ? and f.met_by is null", LocalDate.class, number))
                .containsExactly(due.plusYears(1));
    }

    @Test
    void aPermitThatRunsOutIsToldSixtyAndFourteenDaysBefore() {
        var applying = new Applying(site);
        var number = applying.send();
        sql.update("update application set mail = 'renew@example.jp' where receipt_number = ?", number);
        AtDesk.grants(site, number);
        var until = sql.queryForObject(
                "select valid_until from issued_document d join application a on a.id = d.application_id where a.receipt_number = ?",
                LocalDate.class, number);
        var left = java.time.temporal.ChronoUnit.DAYS.between(LocalDate.now(ZoneId.of("Asia/Tokyo")), until);
        for (var before : List.of(61, 60, 59, 14, 13, -1)) {
            clock.moveTo(Duration.ofDays(left - before));
            renewals.tell();
        }

        assertThat(subjects(number)).filteredOn(subject -> subject.startsWith("【更新のお知らせ】")).hasSize(2);
    }

    @Test
    void aRevocationTakesTwoPeopleItsReasonAndTheDocumentWithIt() {
        var applying = new Applying(site);
        var number = applying.send();
        AtDesk.grants(site, number);
        var token = sql.queryForObject(
                "select verify_token from issued_document d join application a on a.id = d.application_id where a.receipt_number = ? and verify_token is not null", String.class, number);
        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        okada.post("/staff/applications/" + number + "/revoke", "revocation", "");
        assertThat(okada.text()).contains("取消しの理由を1000文字までで書いてください");
        okada.post("/staff/applications/" + number + "/revoke", "revocation", "けがが治り、要件がなくなったため");
        assertThat(okada.text()).contains("取消しを決裁へ回しました");
        assertThat(okada.post("/staff/applications/" + number + "/revoke/decide", "granted", "true").status()).isEqualTo(403);
        assertThat(new Client(site).get("/verify/" + token).text()).contains("有効です");

        assertThat(AtDesk.rows(site, "sato", "TURN"))
                .as("it waits in the queue of who decides").contains(number);
        assertThat(AtDesk.rows(okada, "TURN")).doesNotContain(number);
        var sato = AtDesk.signIn(site, "sato").get("/staff/applications/" + number);
        assertThat(sato.text()).contains("この交付の取消しが、あなたの決裁を待っています");
        sato.postExactly("/staff/applications/" + number + "/revoke/decide",
                List.of(new String[] {"_csrf", AtDesk.hidden(sato, "_csrf")},
                new String[] {"revision", AtDesk.hidden(sato, "revision")}, new String[] {"granted", "true"}));

        assertThat(new Client(site).get("/verify/" + token).text()).contains("取り消されています");
        var page = applying.client().get("/applications/" + number).text();
        assertThat(page).contains("取消し").contains("けがが治り").contains("審査請求").contains("取消しの通知書").contains("取り消されました。もう使えません");
        assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class, number)).isEqualTo("REVOKED");
    }

    @Test
    void aClaimIsNotRaisedByACorrection() {
        var claim = Flowing.with(site, REVIEW, APPROVAL);
        var grant = Flowing.begin(site, follows(follow("claim", "請求", claim.code(), 0, false)), REVIEW, APPROVAL);
        var resident = grant.apply("amount", "1000", "place", "津市");
        var number = next(resident, granted(grant, resident), "claim", "amount", "600").path().split("/")[2];
        claim.acts("okada", number, "correction", "mark-amount", "bad", "reason-amount", "金額を確かめてください");

        resident.get("/applications/" + number).post("/applications/" + number + "/correction", "amount", "1001");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("1,000円");
        resident.post("/applications/" + number + "/correction", "amount", "1000");
        assertThat(sql.queryForObject(
                "select count(*) from submission s join application a on a.id = s.application_id where a.receipt_number = ?",
                Integer.class, number)).isEqualTo(2);
    }

    @Test
    void aReportThatIsWithdrawnIsDueAgain() {
        var report = Flowing.with(site, REVIEW, APPROVAL);
        var grant = Flowing.begin(site, follows(follow("report", "実績報告", report.code(), 30, false)), REVIEW, APPROVAL);
        var resident = grant.apply("amount", "1000");
        var number = granted(grant, resident);
        var sent = next(resident, number, "report", "amount", "900").path().split("/")[2];
        assertThat(resident.get("/applications/" + number).text()).doesNotContain("までに出してください");

        resident.get("/applications/" + sent + "/withdraw").post("/applications/" + sent + "/withdraw");
        assertThat(resident.get("/applications/" + number).text()).contains("までに出してください");
    }

    private static String follows(String follow) {
        return "\"follows\": [" + follow + "],";
    }

    private static String follow(String key, String name, String procedure, int days, boolean yearly) {
        return follow(key, name, procedure, days, yearly, true);
    }

    private static String follow(String key, String name, String procedure, int days, boolean yearly, boolean checked) {
        return """
                {"key": "%s", "name": "%s", "procedure": "%s", "carry": ["who", "place", "kind"], %s "dueDays": %d, "yearly": %s}""".formatted(key, name, procedure,
                checked ? "\"amount\": \"amount\", \"ceiling\": \"amount\"," : "", days, yearly);
    }

    /** Begins what follows and sends it with these answers besides those that were carried along. */
    private Client next(Client resident, String number, String key, String... answers) {
        resident.get("/applications/" + number).post("/applications/" + number + "/next/" + key);
        var draft = resident.path().replaceFirst("/(pages|check).*", "");
        var fields = new java.util.ArrayList<>(List.of("who.family", "山田", "who.given", "花子", "who.familyKana", "ヤマダ",
                "who.givenKana", "ハナコ", "kind", "new", "place", "津市"));
        fields.addAll(List.of(answers));
        assertThat(resident.get(draft + "/pages/all").text()).as("what was answered before stands there").contains("山田");
        resident.post(draft + "/pages/all", fields.toArray(String[]::new));
        return resident.get(draft + "/check").post(draft + "/send");
    }

    private String granted(Flowing flow, Client resident) {
        var number = resident.path().split("/")[2];
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");
        return number;
    }

    private String answers(String number) {
        return sql.queryForObject(
                "select s.answers::text from submission s join application a on a.id = s.application_id where a.receipt_number = ?",
                String.class, number);
    }

    private List<String> subjects(String number) {
        return sql.queryForList(
                "select subject from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class,
                number);
    }
}
