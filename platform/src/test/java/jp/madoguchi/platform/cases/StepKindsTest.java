package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.junit.jupiter.api.Test;

/** Every kind of step that needs nobody, and every way on, on the real engine, seen from outside and in the tables. */
class StepKindsTest extends StepsTest {

    @org.springframework.beans.factory.annotation.Autowired
    jp.madoguchi.workflows.engine.process.Routing routing;


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
        engine.passes(second, Duration.ofDays(11));
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

        assertThat(sql.queryForObject(
                "select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.subject = '許可証ができました'", Integer.class, number)).isEqualTo(1);
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
    void askingForTheWayWritesNothing() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "branch", "key": "fork", "name": "分ける", "parts": [{"key": "w1", "when": {"type": "is", "field": "kind", "value": "again"}, "to": "-refused", "because": "再交付は受け付けていません"}]}""", APPROVAL);
        var id = new jp.madoguchi.db.id.ApplicationId(
                sql.queryForObject("select id from application where receipt_number = ?", java.util.UUID.class,
                flow.number("kind", "again")));

        assertThat(routing.way(id, "fork")).isEqualTo("w1");
        assertThat(routing.way(id, "fork")).isEqualTo("w1");

        assertThat(sql.queryForObject("select count(*) from step_pass where application_id = ? and step = 'fork'",
                Integer.class, id.value())).isZero();
        assertThat(sql.queryForObject("select proposal_reason from application where id = ?", String.class, id.value())).isEmpty();
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
        assertThat(sql.queryForObject("select decision_reason from application where receipt_number = ?", String.class,
                refused)).isEqualTo("再交付は受け付けていません");
        assertThat(state(closed)).isEqualTo("CLOSED");
    }
}
