package jp.madoguchi.platform.http;

import static jp.madoguchi.platform.http.Flowing.APPROVAL;
import static jp.madoguchi.platform.http.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every kind of step on each of its paths, on the real engine, seen from outside and in the tables. */
@SiteTest
class StepKindsTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ManagementService jobs;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
        ClockUtil.reset();
    }

    @Test
    void aStepUnderAConditionIsPassedByWhereItDoesNotHold() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "formal", "key": "second", "name": "再確認", "when": {"type": "atLeast", "field": "amount", "number": 1000}}""", APPROVAL);
        var small = flow.number("amount", "999");
        var large = flow.number("amount", "1000");
        flow.acts("okada", small, "grant");
        flow.acts("okada", large, "grant");

        assertThat(state(small)).isEqualTo("APPROVAL");
        assertThat(open(large)).containsExactly("second");
        flow.acts("okada", large, "grant");
        assertThat(state(large)).isEqualTo("APPROVAL");
    }

    @Test
    void whatOwnersTypeIsNeverRun() {
        var flow = Flowing.with(site, REVIEW.replace("審査", "${1+1}"), """
                {"type": "joint", "key": "joint", "name": "#{1+1}", "when": {"type": "is", "field": "kind", "value": "new"}, "parts": [{"key": "fire", "name": "${execution.processBusinessKey}", "who": {"role": "CLERK", "rule": "NAMED", "department": "fire"}}]}""", APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");

        assertThat(sql.queryForList("select name_ from act_ru_task r join task t on t.id = r.id_ join application a on a.id = t.application_id where a.receipt_number = ?", String.class, number))
                .containsExactly("＄｛execution.processBusinessKey}");
        assertThat(AtDesk.signIn(site, "hara").get("/staff/applications/" + number).text()).contains("${execution.processBusinessKey}");
        var again = flow.number("kind", "again");
        flow.acts("okada", again, "grant");
        assertThat(state(again)).as("a parallel review has its condition, too").isEqualTo("APPROVAL");
    }

    @Test
    void departmentsReviewAtTheSameTimeAndTheLastOneDecides() {
        var flow = Flowing.with(site, REVIEW, joint("ALL"), APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");
        assertThat(open(number)).containsExactlyInAnyOrder("joint_fire", "joint_welfare");
        assertThat(AtDesk.signIn(site, "hara").get("/staff/inbox?view=TURN").text()).contains(number);

        flow.acts("hara", number, "joint", "jointResult", "agree");
        assertThat(state(number)).isEqualTo("REVIEW");
        flow.acts("ito", number, "joint", "jointResult", "agree", "jointNote", "支障なし");

        assertThat(state(number)).isEqualTo("APPROVAL");
        assertThat(result(number, "joint")).isEqualTo("agreed");
        assertThat(AtDesk.signIn(site, "tanaka").get("/staff/applications/" + number).text()).contains("消防").contains("支障なし");
    }

    @Test
    void oneAgainstEndsTheOthersWhereAllHaveToAgree() {
        var flow = Flowing.with(site, REVIEW, joint("ALL"), """
                {"type": "branch", "key": "fork", "name": "結果で分ける", "parts": [{"key": "w1", "when": {"type": "is", "field": "step.joint", "value": "against"}, "to": "review"}]}""", APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("hara", number, "joint", "jointResult", "against", "jointNote", "消火栓が足りません");

        assertThat(open(number)).containsExactly("review");
        assertThat(result(number, "joint")).isEqualTo("against");
        flow.acts("okada", number, "grant");
        assertThat(open(number)).as("the departments are asked anew").containsExactlyInAnyOrder("joint_fire", "joint_welfare");
    }

    @Test
    void againstNeedsAReasonAndNothingTypedIsLost() {
        var flow = Flowing.with(site, REVIEW, joint("ANY"), APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");

        var page = flow.acts("hara", number, "joint", "jointResult", "against", "jointNote", "");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("不可とする理由を書いてください");
        assertThat(flow.acts("hara", number, "joint", "jointNote", "考えた理由").text()).contains("考えた理由").contains("可か不可かを選んでください");
        flow.acts("hara", number, "joint", "jointResult", "agree");
        assertThat(state(number)).as("one is enough").isEqualTo("APPROVAL");
    }

    @Test
    void aDepartmentOfAParallelReviewAsksForACorrectionWhileTheOtherGoesOn() {
        var flow = Flowing.with(site, REVIEW, joint("ALL"), APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        flow.acts("okada", number, "grant");
        flow.acts("hara", number, "correction", "mark-place", "bad", "reason-place", "場所を書いてください");
        flow.acts("ito", number, "joint", "jointResult", "agree");
        assertThat(open(number)).containsExactly("joint_fireCorrection");

        resident.get("/applications/" + number).post("/applications/" + number + "/correction", "place", "津市");
        assertThat(open(number)).containsExactly("joint_fire");
        flow.acts("hara", number, "joint", "jointResult", "agree");
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void aCorrectionThatOthersMadeNeedlessIsClosedAndTheClockRunsOn() {
        var flow = Flowing.with(site, REVIEW, joint("ALL"), APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("hara", number, "correction", "mark-place", "bad", "reason-place", "場所を書いてください");
        flow.acts("ito", number, "joint", "jointResult", "against", "jointNote", "支障があります");

        assertThat(sql.queryForObject("select count(*) from correction c join application a on a.id = c.application_id where a.receipt_number = ? and c.answered_at is null", Integer.class, number)).isZero();
        assertThat(sql.queryForObject("select due_on is not null from application where receipt_number = ?", Boolean.class, number)).isTrue();
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void aChainOfThreeDecidesInOrderAndSendsBackToTheDrafter() {
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        assertThat(flow.acts("sato", number, "approve").status()).as("the 課長 comes after the 係長").isEqualTo(403);
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "return", "returnReason", "面積を確かめてください");
        assertThat(open(number)).containsExactly("review");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("面積を確かめてください");

        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "approve");
        assertThat(state(number)).isEqualTo("APPROVAL");
        flow.acts("yamamoto", number, "approve");
        assertThat(state(number)).isEqualTo("GRANTED");
        assertThat(sql.queryForObject("select login from person p join application a on a.decided_by = p.id where a.receipt_number = ?", String.class, number)).isEqualTo("yamamoto");
    }

    @Test
    void whatIsRefusedGoesThroughTheWholeChainAndGetsItsReason() {
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        flow.acts("okada", number, "refuse", "refusal", "要件を満たしません");
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "approve");
        flow.acts("yamamoto", number, "approve");

        assertThat(state(number)).isEqualTo("REFUSED");
        assertThat(sql.queryForObject("select decision_reason from application where receipt_number = ?", String.class, number)).isEqualTo("要件を満たしません");
    }

    @Test
    void twoDecideAtTheSameTimeAndOneSendingBackEndsItForTheOther() {
        var flow = Flowing.with(site, REVIEW, chain(true));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        assertThat(open(number)).containsExactlyInAnyOrder("approval_s2", "approval_s3");
        flow.acts("yamamoto", number, "return", "returnReason", "理由");
        assertThat(open(number)).containsExactly("review");

        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        flow.acts("yamamoto", number, "approve");
        assertThat(state(number)).isEqualTo("APPROVAL");
        flow.acts("sato", number, "approve");
        assertThat(state(number)).isEqualTo("GRANTED");
    }

    @Test
    void aDeputyDecidesInTheNameOfWhoIsAway() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        var ito = sql.queryForObject("select id::text from person where login = 'ito'", String.class);
        var yamamoto = AtDesk.signIn(site, "yamamoto").get("/staff/deputies");
        assertThat(yamamoto.post("/staff/deputies", "deputy", ito, "from", today.toString(), "until", today.minusDays(3).toString()).text()).contains("期間を確かめてください");
        assertThat(yamamoto.post("/staff/deputies", "deputy", ito, "from", today.toString(), "until", today.plusDays(3).toString()).text()).contains("代理を決めました");
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "approve");

        flow.acts("ito", number, "approve");

        assertThat(state(number)).isEqualTo("GRANTED");
        assertThat(sql.queryForMap("select p.login as did, b.login as behalf from task t join application a on a.id = t.application_id join person p on p.id = t.done_by join person b on b.id = t.behalf_of where a.receipt_number = ?", number))
                .containsEntry("did", "ito").containsEntry("behalf", "yamamoto");
        sql.update("delete from deputy");
    }

    @Test
    void theDepartmentIsFoundByTheApplicantsMunicipality() {
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/jurisdictions");
        assertThat(owner.post("/staff/jurisdictions", "list", "試しの割り当て", "rows", "津市,nowhere").text()).contains("1行目を読めません").contains("津市,nowhere");
        assertThat(owner.post("/staff/jurisdictions", "list", "試しの割り当て", "rows", "津市\tfire\n鈴鹿市,welfare").text()).contains("一覧を保存しました");
        var flow = Flowing.with(site, REVIEW, """
                {"type": "formal", "key": "local", "name": "地元の確認", "who": {"role": "CLERK", "rule": "ANSWER", "field": "place", "list": "試しの割り当て"}}""", APPROVAL);
        var tsu = flow.number("place", "三重県津市広明町13");
        var elsewhere = flow.number("place", "名古屋市");
        flow.acts("okada", tsu, "grant");
        flow.acts("okada", elsewhere, "grant");

        assertThat(AtDesk.signIn(site, "hara").get("/staff/inbox?view=TURN").text()).contains(tsu).doesNotContain(elsewhere);
        assertThat(AtDesk.signIn(site, "ito").get("/staff/inbox?view=TURN").text()).contains(elsewhere).doesNotContain(tsu);
        assertThat(AtDesk.signIn(site, "kobayashi").get("/staff/applications/" + tsu).status()).as("another department's").isEqualTo(404);
    }

    @Test
    void whatIsOnTheListHasToBeTicked() {
        var flow = Flowing.with(site, """
                {"type": "review", "key": "review", "name": "審査", "checklist": ["写真がある", "印がある"]}""", APPROVAL);
        var number = flow.number();

        assertThat(flow.acts("okada", number, "grant", "check-0", "yes").text()).contains("まだ印のないものがあります");
        flow.acts("okada", number, "grant", "check-0", "yes", "check-1", "yes");
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void numbersAreGivenInSequenceForEachGroup() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, """
                {"type": "number", "key": "number", "name": "番号", "series": "福第", "group": "kind"}""");
        var numbers = new java.util.ArrayList<String>();
        for (var kind : List.of("new", "new", "again", "new")) {
            var number = flow.number("kind", kind);
            flow.acts("okada", number, "grant");
            flow.acts("sato", number, "approve");
            numbers.add(result(number, "number"));
        }
        assertThat(numbers).containsExactly("福第1", "福第2", "福第1", "福第3");
    }

    @Test
    void waitsForAnEventOrADayWhicheverIsFirst() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "wait", "key": "wait", "name": "工事を待つ", "days": 10, "event": "工事が終わった"}""", APPROVAL);
        var first = flow.number();
        var second = flow.number();
        flow.acts("okada", first, "grant");
        flow.acts("okada", second, "grant");
        assertThat(state(first)).isEqualTo("WAITING");

        flow.acts("ito", first, "happened");
        assertThat(result(first, "wait")).isEqualTo("event");
        assertThat(state(first)).isEqualTo("APPROVAL");
        fires(second, Duration.ofDays(11));
        assertThat(result(second, "wait")).isEqualTo("time");
        assertThat(state(second)).isEqualTo("APPROVAL");
    }

    @Test
    void tellsTheApplicantInTheOwnersWords() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, """
                {"type": "notify", "key": "tell", "name": "知らせる", "subject": "許可証ができました", "text": "窓口でお渡しします。{1}も"}""");
        var number = flow.number();
        sql.update("update application set mail = 'hanako@example.jp' where receipt_number = ?", number);
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");

        assertThat(sql.queryForObject("select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.subject = '許可証ができました'", Integer.class, number)).isEqualTo(1);
    }

    @Test
    void aPublicListShowsTheChosenAnswersAndNothingElse() {
        var flow = Flowing.with(site, REVIEW, APPROVAL, """
                {"type": "publish", "key": "list", "name": "公示", "title": "許可した場所の一覧", "text": "許可しました。", "columns": ["place"], "days": 14}""");
        var number = flow.number("place", "津市広明町13");
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");

        var list = new Client(site).get("/announcements").text();
        assertThat(list).contains("許可した場所の一覧").contains(number).contains("津市広明町13").doesNotContain("山田");
        clock.moveTo(Duration.ofDays(20));
        assertThat(new Client(site).get("/announcements").text()).doesNotContain(number);
    }

    @Test
    void aBranchToARefusalTellsTheReason() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "branch", "key": "fork", "name": "分ける", "parts": [{"key": "w1", "when": {"type": "is", "field": "kind", "value": "again"}, "to": "-refused", "because": "再交付は受け付けていません"}, {"key": "w2", "when": {"type": "atLeast", "field": "amount", "number": 1}, "to": "-closed"}]}""", APPROVAL);
        var refused = flow.number("kind", "again");
        var closed = flow.number("amount", "5");
        flow.acts("okada", refused, "grant");
        flow.acts("okada", closed, "grant");

        assertThat(state(refused)).isEqualTo("REFUSED");
        assertThat(sql.queryForObject("select decision_reason from application where receipt_number = ?", String.class, refused)).isEqualTo("再交付は受け付けていません");
        assertThat(state(closed)).isEqualTo("CLOSED");
    }

    @Test
    void aStepThatTakesTooLongRemindsAndThenGoesToTheOneAbove() {
        var flow = Flowing.with(site, """
                {"type": "review", "key": "review", "name": "審査", "term": {"days": 5, "remind": 2, "escalate": "APPROVER"}}""", APPROVAL);
        var number = flow.number();
        assertThat(sql.queryForObject("select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = (select id::text from application where receipt_number = ?)", Integer.class, number)).isEqualTo(3);

        fires(number, Duration.ofDays(12));

        assertThat(subjects(number)).contains("【期限が近づいています】審査（" + number + "）", "【期限を過ぎました】審査（" + number + "）");
        assertThat(sql.queryForList("select address from notice n join application a on a.id = n.application_id where a.receipt_number = ? and subject like '【期限を過ぎ%'", String.class, number))
                .contains("okada@mie.example.jp", "sato@mie.example.jp");
        assertThat(open(number)).containsExactly("review");
    }

    @Test
    void theDaysOfAStepStandStillDuringACorrectionAndBeginAnewAfterAReturn() {
        var flow = Flowing.with(site, """
                {"type": "review", "key": "review", "name": "審査", "term": {"days": 5, "remind": 0}}""", APPROVAL);
        var resident = flow.apply();
        var number = resident.path().split("/")[2];
        var first = due(number);
        clock.moveTo(Duration.ofDays(7));
        flow.acts("okada", number, "correction", "mark-place", "bad", "reason-place", "場所を書いてください");
        clock.moveTo(Duration.ofDays(14));
        resident.get("/applications/" + number).post("/applications/" + number + "/correction", "place", "津市");
        assertThat(due(number)).as("what was left then, no more").isAfter(first).isBefore(due(flow.number()));
        clock.moveTo(Duration.ZERO);

        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "return", "returnReason", "もう一度");
        assertThat(due(number)).as("all days again").isEqualTo(first);
    }

    private java.time.LocalDate due(String number) {
        return sql.queryForObject("select t.due_on from task t join application a on a.id = t.application_id where a.receipt_number = ? and t.done_at is null", java.time.LocalDate.class, number);
    }

    private static String joint(String rule) {
        return """
                {"type": "joint", "key": "joint", "name": "並行審査", "join": "%s", "parts": [
                  {"key": "fire", "name": "消防", "who": {"role": "CLERK", "rule": "NAMED", "department": "fire"}},
                  {"key": "welfare", "name": "福祉", "who": {"role": "CLERK", "rule": "OWNER"}}]}""".formatted(rule);
    }

    private static String chain(boolean together) {
        return """
                {"type": "approval", "key": "approval", "name": "決裁", "parts": [
                  {"key": "s1", "name": "係長", "who": {"role": "APPROVER", "post": "係長"}},
                  {"key": "s2", "name": "課長", "who": {"role": "APPROVER", "post": "課長"}},
                  {"key": "s3", "name": "部長", "who": {"role": "APPROVER", "post": "部長"}, "together": %s}]}""".formatted(together);
    }

    /** Lets that much time pass for the engine and fires the timers that are due. */
    private void fires(String number, Duration later) {
        clock.moveTo(later);
        ClockUtil.offset(later.toMillis());
        sql.queryForList("select j.id_ from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = (select id::text from application where receipt_number = ?) order by j.duedate_", String.class, number)
                .forEach(job -> jobs.executeJob(job));
    }

    private List<String> open(String number) {
        return sql.queryForList("select t.place from task t join application a on a.id = t.application_id where a.receipt_number = ? and t.done_at is null order by 1", String.class, number);
    }

    private List<String> subjects(String number) {
        return sql.queryForList("select subject from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class, number);
    }

    private String result(String number, String step) {
        return sql.queryForObject("select result from step_pass p join application a on a.id = p.application_id where a.receipt_number = ? and p.step = ? order by p.id desc limit 1", String.class, number, step);
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
