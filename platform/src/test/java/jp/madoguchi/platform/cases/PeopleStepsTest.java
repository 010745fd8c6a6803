package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.junit.jupiter.api.Test;

/** Steps at which people act — departments side by side, chains of deciders, corrections, days — on each of their paths. */
class PeopleStepsTest extends StepsTest {

    @Test
    void whatOwnersTypeIsNeverRun() {
        var flow = Flowing.with(site, REVIEW.replace("審査", "${1+1}"), """
                {"type": "joint", "key": "joint", "name": "#{1+1}", "when": {"type": "is", "field": "kind", "value": "new"}, "parts": [{"key": "fire", "name": "${execution.processBusinessKey}", "who": {"role": "CLERK", "rule": "NAMED", "department": "fire"}}]}""", APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");

        assertThat(sql.queryForList(
                "select name_ from act_ru_task r join task t on t.id = r.id_ join application a on a.id = t.application_id where a.receipt_number = ?", String.class, number))
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
        assertThat(AtDesk.rows(site, "hara", "TURN")).contains(number);

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

        assertThat(sql.queryForObject(
                "select count(*) from correction c join application a on a.id = c.application_id where a.receipt_number = ? and c.answered_at is null", Integer.class, number)).isZero();
        assertThat(sql.queryForObject("select due_on is not null from application where receipt_number = ?",
                Boolean.class, number)).isTrue();
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void whereNoDepartmentHasToBeAskedNobodyIsAgainstIt() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "joint", "key": "joint", "name": "並行審査", "parts": [{"key": "fire", "name": "消防", "who": {"role": "CLERK", "rule": "NAMED", "department": "fire"}, "when": {"type": "is", "field": "kind", "value": "again"}}]}""", APPROVAL);
        var number = flow.number();
        flow.acts("okada", number, "grant");
        assertThat(result(number, "joint")).isEqualTo("agreed");
        assertThat(state(number)).isEqualTo("APPROVAL");
    }

    @Test
    void theDepartmentIsFoundByTheApplicantsMunicipality() {
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/jurisdictions");
        assertThat(owner.post("/staff/jurisdictions", "list", "試しの割り当て", "rows", "津市,nowhere").text())
                .contains("1行目を読めません").contains("津市,nowhere");
        assertThat(owner.post("/staff/jurisdictions", "list", "試しの割り当て", "rows", "津市\tfire\n鈴鹿市,welfare").text()).contains("一覧を保存しました");
        var flow = Flowing.with(site, REVIEW, """
                {"type": "formal", "key": "local", "name": "地元の確認", "who": {"role": "CLERK", "rule": "ANSWER", "field": "place", "list": "試しの割り当て"}}""", APPROVAL);
        var tsu = flow.number("place", "三重県津市広明町13");
        var elsewhere = flow.number("place", "名古屋市");
        flow.acts("okada", tsu, "grant");
        flow.acts("okada", elsewhere, "grant");

        assertThat(AtDesk.rows(site, "hara", "TURN")).contains(tsu).doesNotContain(elsewhere);
        assertThat(AtDesk.rows(site, "ito", "TURN")).contains(elsewhere).doesNotContain(tsu);
        assertThat(AtDesk.signIn(site, "kobayashi").get("/staff/applications/" + tsu).status()).as("another department's").isEqualTo(404);
        var kato = AtDesk.signIn(site, "kato").get("/staff/jurisdictions");
        assertThat(kato.post("/staff/jurisdictions", "list", "試しの割り当て", "rows", "津市,welfare").text())
                .as("another department's procedures go by it").contains("ほかの所属の手続でも使っています").contains("津市,welfare");
        assertThat(AtDesk.signIn(site, "hayashi").get("/staff/jurisdictions")
                .post("/staff/jurisdictions", "list", "試しの割り当て", "rows", "津市,fire").text()).contains("一覧を保存しました");
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
    void aStepThatTakesTooLongRemindsAndThenGoesToTheOneAbove() {
        var flow = Flowing.with(site, """
                {"type": "review", "key": "review", "name": "審査", "term": {"days": 5, "remind": 2, "escalate": "APPROVER"}}""", APPROVAL);
        var number = flow.number();
        assertThat(engine.timers(number)).isEqualTo(3);

        engine.passes(number, Duration.ofDays(12));

        assertThat(subjects(number)).contains("【期限が近づいています】審査（" + number + "）", "【期限を過ぎました】審査（" + number + "）");
        assertThat(sql.queryForList(
                "select address from notice n join application a on a.id = n.application_id where a.receipt_number = ? and subject like '【期限を過ぎ%'", String.class, number))
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
}
