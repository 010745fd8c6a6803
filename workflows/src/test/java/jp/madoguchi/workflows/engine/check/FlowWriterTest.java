package jp.madoguchi.workflows.engine.check;

import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.issue;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.number;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.StepLines;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.junit.jupiter.api.Test;

/** From the steps to their flow: from receipt to the end, and where ways come in. */
class FlowWriterTest {

    private static Flow flow(Workflow workflow) {
        return FlowWriter.of(workflow, FlowWords.NONE);
    }

    private static List<String> arrows(Workflow workflow) {
        return flow(workflow).arrows().stream().map(StepLines::line).toList();
    }

    @Test
    void beginsWithTheReceiptAndEndsWithWhatIsGranted() {
        var flow = flow(new Workflow("許可", List.of(number("number", null)), null, false, null));

        assertThat(flow.nodes()).extracting(StepLines::line)
                .containsExactly("START received received", "WORK number 番号 giveNumber",
                "WORK finish 許可 grantApplication", "END granted end");
        assertThat(flow.arrows()).extracting(StepLines::line)
                .containsExactly("received -> number", "number -> finish", "finish -> granted");
    }

    @Test
    void aLetterIsNotDrawn() {
        var letter = new IssueStep(Basics.of("letter", "通知"), "通知", Use.REFUSAL, null, "<p></p>", null, null, null,
                null);

        assertThat(flow(of(review(), letter, approval()))).isEqualTo(flow(of(review(), approval())));
    }

    @Test
    void aStepUnderAConditionHasAGateAndAWayPastIt() {
        assertThat(arrows(of(number("number", new Is("kind", "new")), issue())))
                .containsExactly("received -> number_if",
                "number_if -> number yes if way=yes", "number -> issue", "number_if -> issue skip", "issue -> finish",
                "finish -> granted");
    }

    @Test
    void aWayLeadsToTheGateOfItsTarget() {
        var fork = new BranchStep(Basics.of("fork", "分岐"),
                List.of(new Way("w1", "number", new Is("kind", "new"), null)));

        assertThat(arrows(of(fork, issue(), number("number", new Is("kind", "again")))))
                .contains("fork -> number_if way if way=w1", "fork -> issue otherwise");
    }

    @Test
    void aWayToNowhereIsNotDrawn() {
        var fork = new BranchStep(Basics.of("fork", "分岐"),
                List.of(new Way("w1", "nowhere", new Is("kind", "new"), null)));

        assertThat(arrows(of(fork))).containsExactly("received -> fork", "fork -> finish otherwise",
                "finish -> granted");
    }

    @Test
    void whatEndsOffTheLineStandsBelowIt() {
        var fork = new BranchStep(Basics.of("fork", "分岐"),
                List.of(new Way("w1", Way.REFUSED, new Is("kind", "new"), "理由"),
                new Way("w2", Way.CLOSED, new Is("kind", "again"), null)));

        assertThat(flow(of(fork)).nodes()).filteredOn(node -> node.row() > 0)
                .extracting(node -> StepLines.line(node) + " " + node.row())
                .containsExactly("WORK refuse refused refuseApplication 2",
                        "END refuseEnd end 3", "WORK close closed closeApplication 4", "END closeEnd end 5");
    }

    @Test
    void whatIsSentBackGoesToTheLastWhoProposed() {
        var second = new ReviewStep(Basics.of("second", "再審査"), null, null, null, 0);

        assertThat(arrows(of(review(), second, approval())))
                .contains("approval_s1Outcome -> second return if outcome=RETURN");
    }
}
