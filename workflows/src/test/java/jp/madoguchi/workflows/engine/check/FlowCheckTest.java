package jp.madoguchi.workflows.engine.check;

import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.issue;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.number;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.OpinionStep;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.WaitStep;
import org.junit.jupiter.api.Test;

/** Follows the arrows: everything is reached and ends, nothing is decided, refused or issued past those who have to. */
class FlowCheckTest {

    private static final Condition NEW = new Is("kind", "new");

    private static BranchStep fork(String key, Way... ways) {
        return new BranchStep(Basics.of(key, "分岐"), List.of(ways));
    }

    private static Way way(String key, String to, Condition when) {
        return new Way(key, to, when, "理由");
    }

    private static ReviewStep again(String key, Condition when) {
        return new ReviewStep(Basics.of(key, "再審査").when(when), null, null, null, 0);
    }

    private static ApprovalStep approvalWhen(Condition when) {
        return new ApprovalStep(Basics.of("approval", "決裁").when(when), null, null, null, null);
    }

    @Test
    void whatStandsBehindAWayThatIsAlwaysTakenIsNeverReached() {
        assertThat(mistakes(of(review(), fork("fork", way("w1", "approval", null), way("w2", "number", NEW)),
                number("number", null), approval()))).containsExactly("step:number neverReached 番号");
        assertThat(mistakes(of(review(), fork("fork", way("w1", "number", NEW), way("w2", "approval", null)),
                number("skipped", null), number("number", null), approval())))
                .containsExactly("step:skipped neverReached 番号");
    }

    @Test
    void aWayThatIsAlwaysTakenIsItselfOpen() {
        assertThat(mistakes(of(review(), fork("fork", way("w1", "number", null)), number("number", null), approval())))
                .isEmpty();
        assertThat(mistakes(of(review(), fork("fork", way("w1", "approval", NEW)), number("number", null), approval())))
                .isEmpty();
    }

    @Test
    void anApplicationThatIsAlwaysClosedEndsButDecidesNothing() {
        assertThat(mistakes(of(review(), fork("fork", way("w1", Way.CLOSED, null)), approval())))
                .containsExactly("step:approval neverReached 決裁");
    }

    @Test
    void anApplicationThatIsAlwaysRefusedHasNoEnd() {
        assertThat(mistakes(of(review(), fork("fork", way("w1", Way.REFUSED, null)), approval())))
                .containsExactly("workflow noEnd", "step:fork noExit 分岐", "step:approval neverReached 決裁");
    }

    @Test
    void onlyPartOfAWorkflowMayHaveNoWayOn() {
        var dead = fork("dead", way("w1", Way.REFUSED, null));

        assertThat(mistakes(of(review(), fork("fork", way("w1", "approval", NEW)), dead, approval())))
                .containsExactly("step:dead noExit 分岐");
        assertThat(mistakes(of(review(), fork("fork", way("w1", "approval", NEW)), number("number", null), dead, approval())))
                .containsExactly("step:number noExit 番号", "step:dead noExit 分岐");
    }

    @Test
    void timersAndBoxesLeadOnToo() {
        var wait = new WaitStep(Basics.of("wait", "待機"), "", "", 3, "");
        var opinion = new OpinionStep(Basics.of("opinion", "意見照会"), "？", null, new Term(3, 1, null), true,
                List.of(new Body("town", "町", "town@example.jp", null)));
        var joint = new JointStep(Basics.of("joint", "並行審査"), null, null, null, 0,
                List.of(new Lane("fire", "消防", null, NEW)));

        assertThat(mistakes(of(wait, opinion, review(), joint, approval(), number("number", NEW)))).isEmpty();
    }

    @Test
    void aCircleOfBranchesAloneNeverRests() {
        assertThat(mistakes(of(review(), fork("one", way("w1", "number", NEW)), number("number", null),
                fork("two", way("w1", "one", new Is("step.number", "2"))), approval())))
                .containsExactly("step:one circle 分岐", "step:two circle 分岐");
    }

    @Test
    void aCircleInWhichDepartmentsAnswerRests() {
        var joint = new JointStep(Basics.of("joint", "並行審査"), null, null, null, 0,
                List.of(new Lane("fire", "消防", null, null)));

        assertThat(mistakes(of(review(), joint, fork("again", way("w1", "joint", new Is("step.joint", "against"))),
                approval()))).isEmpty();
    }

    @Test
    void whatIsSentBackNeedsSomebodyWhoProposedBefore() {
        assertThat(mistakes(of(approval(), review()))).contains("step:approval nothingToReturnTo 決裁",
                "step:approval nothingProposed 決裁", "step:review refusalPasses 審査");
    }

    @Test
    void whereTwoDecideTogetherEitherSendsBackToWhoeverProposed() {
        var both = new ApprovalStep(Basics.of("approval", "決裁"), null, null, null,
                List.of(new Stage("s1", "課長", null, false), new Stage("s2", "法務", null, true)));
        var after = new ApprovalStep(Basics.of("approval", "決裁"), null, null, null,
                List.of(new Stage("s0", "係長", null, false), both.stages().getFirst(), both.stages().getLast()));

        assertThat(mistakes(of(review(), after, issue()))).isEmpty();
        assertThat(mistakes(of(both))).containsExactly("workflow noReview", "step:approval nothingToReturnTo 決裁");
    }

    @Test
    void aProposalPastWhichABranchLeadsIsNoneForTheDecision() {
        assertThat(mistakes(of(fork("fork", way("w1", "approval", NEW)), review(), approval())))
                .containsExactly("step:approval nothingProposed 決裁");
    }

    @Test
    void aRefusalComesToItsDecisionEvenWhereOthersPassItBy() {
        assertThat(mistakes(of(review(), approvalWhen(NEW)))).isEmpty();
        assertThat(mistakes(of(review(), approvalWhen(NEW), again("second", NEW))))
                .containsExactly("step:second refusalPasses 再審査");
    }

    @Test
    void whatIsIssuedWithoutADecisionIsOnlyWhatADecisionMayPassBy() {
        assertThat(mistakes(of(review(), approvalWhen(NEW), issue()))).isEmpty();
        assertThat(mistakes(of(review(), issue(), approvalWhen(NEW)))).containsExactly("step:issue issuedTooEarly 交付");
        assertThat(mistakes(of(review(), fork("fork", way("w1", "issue", NEW)), approval(), issue())))
                .containsExactly("step:review refusalPasses 審査", "step:issue issuedTooEarly 交付");
    }
}
