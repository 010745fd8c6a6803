package jp.madoguchi.workflows.engine.check;

import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.ConfirmationStep;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.LotteryStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.StepLines;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.junit.jupiter.api.Test;

/** 試算: each way through, and what is counted on it. */
class SimulationWaysTest {

    private static final Answers NEW = Answers.none().with("kind", "new");
    private static final Answers AGAIN = Answers.none().with("kind", "again");
    private static final Trial.Chances REFUSING = new Trial.Chances(0, 100, 0, 0, 0);

    private static Simulation.Outcome run(Workflow workflow, Trial.Chances chances, Answers... applications) {
        return Simulation.run(workflow, List.of(applications), chances, step -> step.key().equals("review") ? 3 : 1);
    }

    private static List<String> way(Workflow workflow, Trial.Chances chances, Answers application) {
        return run(workflow, chances, application).paths().getFirst().steps();
    }

    private static BranchStep fork(String to, Condition when) {
        return new BranchStep(Basics.of("fork", "分岐"), List.of(new Way("w1", to, when, "理由")));
    }

    @Test
    void aStepThatNobodyAnswersEndsItWhereItsOwnerChoseSo() {
        var silent = new Trial.Chances(0, 0, 0, 100, 0);
        var anybody = List.of(new Confirmer("guardian", "保護者", null, null, null));
        var closing = new ConfirmationStep(Basics.of("confirm", "確認"), "", List.of(), null, 0, new Term(5, 2, null), Expiry.CLOSE, false, anybody);
        var staying = new ConfirmationStep(Basics.of("confirm", "確認"), "", List.of(), null, 0, new Term(5, 2, null), Expiry.STAY, false, anybody);

        assertThat(way(of(closing, review(), approval()), silent, NEW)).containsExactly("confirm", Way.CLOSED);
        assertThat(way(of(staying, review(), approval()), silent, NEW)).endsWith(Way.GRANTED);
    }

    @Test
    void countsTheWaysTheMostTakenFirst() {
        var outcome = run(of(review(), fork(Way.CLOSED, new Is("kind", "new")), approval()), StepLines.NEVER, NEW,
                AGAIN, AGAIN);

        assertThat(outcome.paths()).containsExactly(
                new Simulation.Path(List.of("review", "approval", Way.GRANTED), 2, 4),
                new Simulation.Path(List.of("review", Way.CLOSED), 1, 3));
        assertThat(outcome.reached()).containsExactly(Map.entry("review", 3), Map.entry("approval", 2));
        assertThat(outcome.applications()).isEqualTo(3);
        assertThat(outcome.meanDays()).isEqualTo(11 / 3.0);
    }

    @Test
    void theMoreTakeAWayTheFurtherUpItStands() {
        var fork = new BranchStep(Basics.of("fork", "分岐"), List.of(new Way("w1", Way.CLOSED, new Is("place", "a"), null),
                new Way("w2", Way.REFUSED, new Is("place", "b"), "理由"), new Way("w3", Way.GRANTED, new Is("place", "c"), null)));
        var places = Stream.of("a", "c", "b", "d", "c", "d", "b", "d", "d", "b")
                .map(place -> Answers.none().with("place", place)).toArray(Answers[]::new);

        assertThat(run(of(review(), fork, approval()), StepLines.NEVER, places).paths())
                .extracting(Simulation.Path::count).containsExactly(4, 3, 2, 1);
    }

    /** Twenty, of which the first few take longer. */
    private static Answers[] slow(int count) {
        return IntStream.range(0, 20).mapToObj(i -> i < count ? AGAIN : NEW).toArray(Answers[]::new);
    }

    @Test
    void nineOfTenAreDoneWithinTheSlowDays() {
        var workflow = of(review(), fork(Way.CLOSED, new Is("kind", "new")), approval());

        assertThat(run(workflow, StepLines.NEVER, slow(2)).slowDays()).isEqualTo(4);
        assertThat(run(workflow, StepLines.NEVER, slow(1)).slowDays()).isEqualTo(3);
    }

    @Test
    void withoutApplicationsNothingIsCounted() {
        assertThat(run(of(review(), approval()), StepLines.NEVER))
                .isEqualTo(new Simulation.Outcome(0, List.of(), Map.of(), 0, 0));
    }

    @Test
    void aBranchLeadsToItsTargetOrToAnEnd() {
        var draw = new LotteryStep(Basics.of("draw", "抽選"), null, 9, 0);

        assertThat(way(of(review(), fork("approval", new Is("kind", "new")), draw, approval()), StepLines.NEVER, NEW))
                .containsExactly("review", "approval", Way.GRANTED);
        assertThat(way(of(review(), fork("approval", new Is("kind", "new")), draw, approval()), StepLines.NEVER, AGAIN))
                .containsExactly("review", "draw", "approval", Way.GRANTED);
        assertThat(way(of(review(), fork(Way.REFUSED, new Is("kind", "new")), approval()), StepLines.NEVER, NEW))
                .containsExactly("review", Way.REFUSED);
    }

    @Test
    void aBranchKnowsHowTheStepsBeforeEnded() {
        assertThat(way(of(review(), fork(Way.CLOSED, new Is("step.review", "refuse")), approval()), REFUSING, NEW))
                .containsExactly("review", Way.CLOSED);
        assertThat(way(of(review(), fork(Way.CLOSED, new Is("step.review", "refuse")), approval()), StepLines.NEVER,
                NEW))
                .containsExactly("review", "approval", Way.GRANTED);
    }

    @Test
    void aRefusalThatIsTakenBackByALaterProposalIsNone() {
        var second = new LotteryStep(Basics.of("draw", "抽選"), null, 9, 0);

        assertThat(way(of(review(), second, approval()), REFUSING, NEW))
                .containsExactly("review", "draw", "approval", Way.REFUSED);
    }

    @Test
    void whatIsAlwaysSentBackComesToAnEndAllTheSame() {
        var steps = way(of(review(), approval()), new Trial.Chances(0, 0, 0, 0, 100), NEW);

        assertThat(steps).hasSize(201).startsWith("review", "approval", "review", "approval").endsWith(Way.GRANTED);
    }

    @Test
    void nothingIsSentBackWhereNobodyProposed() {
        assertThat(way(of(approval()), new Trial.Chances(0, 0, 0, 0, 100), NEW))
                .containsExactly("approval", Way.GRANTED);
    }

    @Test
    void stepsThatArePassedByOrAreNoneAreNotCounted() {
        var letter = new IssueStep(Basics.of("letter", "通知"), "通知", Use.REFUSAL, null, "<p></p>", null, null, null,
                null);
        var sometimes = new ApprovalStep(Basics.of("approval", "決裁").when(new Is("kind", "new")), null, null, null,
                null);
        var workflow = of(review(), letter, sometimes);
        var outcome = run(workflow, StepLines.NEVER, AGAIN);

        assertThat(outcome.paths().getFirst().steps()).containsExactly("review", Way.GRANTED);
        assertThat(outcome.never(workflow)).extracting(Step::key).containsExactly("approval");
    }
}
