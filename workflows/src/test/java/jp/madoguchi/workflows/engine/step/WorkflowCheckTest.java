package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.part.Who;
import org.junit.jupiter.api.Test;

/** What an owner can get wrong, found before publishing and at its place. */
class WorkflowCheckTest {

    private static final Desks ONE_EACH = new Desks() {
        @Override
        public boolean exists(Who who) {
            return !who.department().equals("gone");
        }

        @Override
        public int people(Who who) {
            return who.post().equals("部長") ? 0 : 1;
        }

        @Override
        public boolean asksNumber(String procedure, String field) {
            return field.equals("claimed");
        }
    };

    private static List<String> mistakes(Workflow workflow) {
        return mistakes(workflow, Desks.ANY);
    }

    private static List<String> mistakes(Workflow workflow, Desks desks) {
        return WorkflowCheck.of(workflow, WorkflowSamples.form(), desks).stream()
                .map(mistake -> mistake.where() + " " + mistake.code()).toList();
    }

    private static BranchStep branch(String key, Way... ways) {
        return new BranchStep(Basics.of(key, "分岐"), List.of(ways));
    }

    private static Way always(String to) {
        return new Way("w1", to, null, "理由");
    }

    @Test
    void aWorkflowWithEveryKindOfStepIsFine() {
        assertThat(mistakes(WorkflowSamples.everything())).isEmpty();
        assertThat(mistakes(WorkflowSamples.permit())).isEmpty();
    }

    @Test
    void somebodyHasToReviewAndSomebodyElseToDecide() {
        assertThat(mistakes(of())).containsExactly("workflow noSteps");
        assertThat(mistakes(of(review()))).containsExactly("workflow noDecision");
        assertThat(mistakes(of(approval()))).contains("workflow noReview", "step:approval nothingToReturnTo");
    }

    @Test
    void aWorkflowWithoutAnEndIsFoundAtTheBranchThatLeadsBack() {
        assertThat(mistakes(of(review(), approval(), branch("back", always("review"))))).contains("workflow noEnd", "step:back noExit");
    }

    @Test
    void aStepThatNobodyReachesIsFound() {
        assertThat(mistakes(of(review(), branch("past", always("approval")),
                WorkflowSamples.number("number", null), approval())))
                .containsExactly("step:number neverReached");
    }

    @Test
    void aCircleInWhichNobodyActsIsFound() {
        var way = new Way("w1", "number", new Is("kind", "new"), "");
        assertThat(mistakes(of(review(), WorkflowSamples.number("number", null),
                branch("again", way), approval()))).containsExactly("part:again.w1 loops", "step:again circle");
    }

    @Test
    void aWayBackToAReviewIsNoCircle() {
        assertThat(mistakes(of(review(), branch("again", new Way("w1", "review", new Is("step.review", "refuse"), "")),
                approval()))).isEmpty();
    }

    @Test
    void aWayBackLooksAtWhatIsDecidedOnTheWay() {
        assertThat(mistakes(of(review(), branch("again", new Way("w1", "review", new Is("kind", "new"), "")),
                approval()))).containsExactly("part:again.w1 loops");
    }

    @Test
    void conditionsLookAtWhatIsThereAndAlreadyKnown() {
        var gone = WorkflowSamples.number("n", new Is("gone", "x"));
        var later = WorkflowSamples.number("n", new Is("step.draw", "won"));
        var unfinished = WorkflowSamples.number("n", new Is("kind", ""));
        var draw = new LotteryStep(Basics.of("draw", "抽選"), "", 1, 0);
        assertThat(mistakes(of(review(), gone, approval()))).containsExactly("step:n unknownField");
        assertThat(mistakes(of(review(), later, draw, approval()))).containsExactly("step:n decidedLater");
        assertThat(mistakes(of(review(), draw, later, approval()))).isEmpty();
        assertThat(mistakes(of(review(), unfinished, approval()))).containsExactly("step:n incomplete");
    }

    @Test
    void everyDepartmentIsThereAndHasSomebodyInTheRole() {
        var stage = new ApprovalStep(Basics.of("approval", "決裁"), null, null, null,
                List.of(new Stage("s1", "部長", new Who(Role.APPROVER, "部長", null, null, null, null), false)));
        var lane = new JointStep(Basics.of("joint", "並行"), null, null, null, 0,
                List.of(new Lane("l1", "よそ", new Who(Role.CLERK, null, Who.Rule.NAMED, "gone", null, null), null)));
        assertThat(mistakes(of(review(), lane, stage), ONE_EACH)).containsExactly("part:joint.l1 noDepartment", "part:approval.s1 noPost");
    }

    @Test
    void forTwoStagesAlikeThereAreTwoPeople() {
        var anybody = new Who(Role.APPROVER, null, null, null, null, null);
        var twice = new ApprovalStep(Basics.of("approval", "決裁"), null, null, null,
                List.of(new Stage("s1", "一人目", anybody, false), new Stage("s2", "二人目", anybody, false)));
        assertThat(mistakes(of(review(), twice), ONE_EACH)).containsExactly("step:approval tooFew");
    }

    @Test
    void anAmountIsHeldAgainstANumberThatTheOtherProcedureAsks() {
        var follow = new FollowUp("claim", "請求", null, "CLAIM", null, "claimed", "amount", 0, false);
        var typed = new FollowUp("claim", "請求", null, "CLAIM", null, "claim", "amount", 0, false);
        assertThat(mistakes(new Workflow("許可", List.of(review(), approval()), "", false, List.of(follow)), ONE_EACH)).isEmpty();
        assertThat(mistakes(new Workflow("許可", List.of(review(), approval()), "", false, List.of(typed)), ONE_EACH))
                .containsExactly("follow:claim noNumber");
    }

    @Test
    void nobodyDecidesWhatNobodyProposedAndNoRefusalGetsPastItsDecision() {
        var sometimes = new ReviewStep(Basics.of("review", "審査").when(new Is("kind", "new")), null, null, null, 10);
        assertThat(mistakes(of(sometimes, approval()))).containsExactly("step:approval nothingProposed");
        var second = new ReviewStep(Basics.of("second", "再審査"), null, null, null, 10);
        assertThat(mistakes(of(review(), approval(), second))).containsExactly("step:second refusalPasses");
        assertThat(mistakes(of(review(), branch("fork", new Way("w1", Way.GRANTED, new Is("kind", "new"), "")),
                approval()))).containsExactly("step:review refusalPasses");
        assertThat(mistakes(of(review(), WorkflowSamples.issue(), approval()))).containsExactly("step:issue issuedTooEarly");
    }

    @Test
    void twoWhoDecideAtTheSameTimeAreADecision() {
        var together = new ApprovalStep(Basics.of("approval", "決裁"), null, null, null,
                List.of(new Stage("s1", "課長", null, false), new Stage("s2", "法務", null, true)));

        assertThat(mistakes(of(review(), together, WorkflowSamples.issue()))).isEmpty();
    }

    @Test
    void stepsAreWholeBeforeTheyArePublished() {
        assertThat(mistakes(of(review(), new ApprovalStep(Basics.of("approval", "決裁"), null, null, null, List.of()))))
                .contains("step:approval noStages");
        assertThat(mistakes(of(review(), new WaitStep(Basics.of("wait", "待機"), "", "", 0, ""), approval())))
                .containsExactly("step:wait waitsForever");
        assertThat(mistakes(of(review(), new WebhookStep(Basics.of("call", "連携"), "http://x.jp/", "ledger", 0, null, null), approval()))).containsExactly("step:call noUrl");
        assertThat(mistakes(of(review(), branch("fork", new Way("w1", Way.REFUSED, new Is("kind", "new"), "")),
                approval()))).containsExactly("part:fork.w1 noReason");
        assertThat(mistakes(of(review(), branch("fork", new Way("w1", "nowhere", new Is("kind", "new"), "")),
                approval()))).contains("part:fork.w1 noSuchStep");
        assertThat(mistakes(of(review(), review(), approval()))).containsExactly("step:review keyTwice");
    }
}
