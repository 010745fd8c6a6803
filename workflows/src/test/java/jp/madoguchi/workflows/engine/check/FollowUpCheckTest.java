package jp.madoguchi.workflows.engine.check;

import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.step.StepLines;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.junit.jupiter.api.Test;

/** つづきの手続: what has to be said of it before it is published. */
class FollowUpCheckTest {

    private static List<String> mistakes(FollowUp follow) {
        return StepLines.mistakes(new Workflow("許可", List.of(review(), approval()), null, false, List.of(follow)),
                StepLines.ONE_EACH);
    }

    private static FollowUp amount(String amount, String ceiling) {
        return new FollowUp("claim", "請求", null, "CLAIM", null, amount, ceiling, 0, false);
    }

    private static FollowUp carries(Condition when, String... fields) {
        return new FollowUp("claim", "請求", when, "CLAIM", List.of(fields), null, null, 30, true);
    }

    @Test
    void isAProcedureWithAName() {
        assertThat(mistakes(new FollowUp("claim", null, null, null, null, null, null, 0, false)))
                .containsExactly("follow:claim noName", "follow:claim noProcedure");
    }

    @Test
    void carriesAnswersThatAreThereUnderAConditionThatMakesSense() {
        assertThat(mistakes(carries(new Is("gone", "x"), "place", "missing")))
                .containsExactly("follow:claim unknownField gone", "follow:claim unknownField missing");
        assertThat(mistakes(carries(new Is("step.review", "grant"), "place"))).isEmpty();
    }

    @Test
    void anAmountHasACeilingAndACeilingAnAmount() {
        assertThat(mistakes(amount("claimed", null))).containsExactly("follow:claim noCeiling");
        assertThat(mistakes(amount(null, "amount"))).containsExactly("follow:claim noCeiling");
        assertThat(mistakes(amount("claimed", "amount"))).isEmpty();
    }

    @Test
    void theCeilingIsAskedHereAndTheAmountThere() {
        assertThat(mistakes(amount("claimed", "gone"))).containsExactly("follow:claim unknownField gone");
        assertThat(mistakes(amount("other", "amount"))).containsExactly("follow:claim noNumber other");
    }

    @Test
    void whatIsDueEveryYearHasADay() {
        assertThat(mistakes(new FollowUp("report", "報告", null, "REPORT", null, null, null, 0, true)))
                .containsExactly("follow:report noDueDays");
        assertThat(mistakes(new FollowUp("report", "報告", null, "REPORT", null, null, null, 1, true))).isEmpty();
    }
}
