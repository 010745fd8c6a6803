package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Use;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 流れ: what is found in it by a key, a place or a use. */
class WorkflowTest {

    private static IssueStep letter(String key, Use use, Condition when) {
        return new IssueStep(Basics.of(key, "通知").when(when), "通知", use, null, "<p>{{氏名}}</p>", null, null, null, null);
    }

    @Test
    void theFirstLetterForThatUseWhoseConditionHoldsIsSent() {
        var workflow = of(review(), letter("again", Use.REFUSAL, new Is("kind", "again")),
                letter("receipt", Use.RECEIPT, null), letter("refusal", Use.REFUSAL, null), approval());
        var again = Answers.none().with("kind", "again");

        assertThat(workflow.letter(Use.REFUSAL, again).map(Step::key)).contains("again");
        assertThat(workflow.letter(Use.REFUSAL, Answers.none()).map(Step::key)).contains("refusal");
        assertThat(workflow.letter(Use.RECEIPT, again).map(Step::key)).contains("receipt");
        assertThat(workflow.letter(Use.REVOCATION, again)).isEmpty();
    }

    @Test
    void aLetterIsNotOnTheCourse() {
        assertThat(of(review(), letter("receipt", Use.RECEIPT, null), approval()).course()).extracting(Step::key)
                .containsExactly("review", "approval");
    }

    @ParameterizedTest
    @CsvSource({"review, 0", "reviewCorrection, 0", "approval_s1, 1", "approval_if, 1", "gone, -1"})
    void aPlaceBelongsToItsStep(String place, int index) {
        assertThat(of(review(), approval()).index(place)).isEqualTo(index);
        assertThat(of(review(), approval()).at(place).isPresent()).isEqualTo(index >= 0);
    }

    @Test
    void whatFollowsIsFoundByItsKey() {
        var claim = new FollowUp("claim", "請求", null, "CLAIM", null, null, null, 0, false);
        var report = new FollowUp("report", "報告", null, "REPORT", null, null, null, 30, true);
        var workflow = new Workflow("許可", List.of(review()), null, false, List.of(claim, report));

        assertThat(workflow.follow("report")).contains(report);
        assertThat(workflow.follow("gone")).isEmpty();
    }

    @Test
    void whatIsNotSetIsEmpty() {
        var empty = new Workflow(null, null, null, true, null);

        assertThat(empty.granted() + empty.withdrawBefore()).isEmpty();
        assertThat(empty.steps()).isEmpty();
        assertThat(empty.follows()).isEmpty();
        assertThat(empty.irrevocable()).isTrue();
    }

    @Test
    void stepsAreFoundByWhatTheyAre() {
        assertThat(of(review(), approval()).steps(ApprovalStep.class)).containsExactly(approval());
    }

    @Test
    void aStepIsSeenByApplicantsUnlessItIsHidden() {
        assertThat(new LotteryStep(Basics.of("draw", "抽選").hide(), null, 1, 0).hidden()).isTrue();
        assertThat(new LotteryStep(Basics.of("draw", "抽選"), null, 1, 0).hidden()).isFalse();
        assertThat(Basics.of("draw", "抽選").hide().when(new Is("kind", "new")).hidden()).isTrue();
        assertThat(Basics.of("draw", "抽選").when(new Is("kind", "new")).hide().when()).isEqualTo(new Is("kind", "new"));
    }
}
