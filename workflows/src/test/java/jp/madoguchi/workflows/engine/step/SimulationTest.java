package jp.madoguchi.workflows.engine.step;

import jp.madoguchi.workflows.engine.part.Work;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.designer.example.SampleAnswers;
import jp.madoguchi.workflows.engine.check.Simulation;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Way;
import org.junit.jupiter.api.Test;

/** What a thousand applications would do, before any does. */
class SimulationTest {

    private static final Trial.Chances NEVER = new Trial.Chances(0, 0, 0, 0, 0);

    private static Simulation.Outcome run(Workflow workflow, Trial.Chances chances) {
        var conditions = workflow.steps().stream().map(Step::when).toList();
        return Simulation.run(workflow, SampleAnswers.of(WorkflowSamples.form(), conditions,
                LocalDate.of(2026, 11, 21), 1_000), chances, step -> step instanceof Work ? 2 : 0);
    }

    @Test
    void saysWhichWayHowOftenAndHowLong() {
        var large = new ReviewStep(Basics.of("large", "大口").when(new AtLeast("amount", new BigDecimal(50_000))), null, null, null, 7);
        var outcome = run(of(review(), large, approval()), NEVER);

        assertThat(outcome.paths()).hasSize(2).allSatisfy(path -> assertThat(path.count()).isBetween(100, 900));
        assertThat(outcome.paths()).filteredOn(path -> path.steps().contains("large")).singleElement()
                .satisfies(path -> assertThat(path.days()).isEqualTo(6));
        assertThat(outcome.paths().stream().mapToInt(Simulation.Path::count).sum()).isEqualTo(1_000);
    }

    @Test
    void findsStepsThatNoApplicationComesTo() {
        var never = WorkflowSamples.number("n", new Is("place", "どこにもない"));
        assertThat(Simulation.run(of(review(), never, approval()),
                SampleAnswers.of(WorkflowSamples.form(), List.of(), LocalDate.EPOCH, 50), NEVER, step -> 1)
                .never(of(review(), never, approval()))).extracting(Step::key).containsExactly("n");
    }

    @Test
    void whatIsRefusedEndsAtTheDecisionEvenWhereOthersPassItBy() {
        var only = new ApprovalStep(Basics.of("approval", "決裁").when(new Is("kind", "new")), null, null, null, null);
        var outcome = run(of(review(), only), new Trial.Chances(0, 100, 0, 0, 0));

        assertThat(outcome.paths()).singleElement()
                .satisfies(path -> assertThat(path.steps()).containsExactly("review", "approval", Way.REFUSED));
    }

    @Test
    void isAlikeEveryTimeAndComesToAnEndInACircle() {
        var circle = of(review(), new BranchStep(Basics.of("again", "もう一度"), List.of(new Way("w1", "review", new Is("kind", "new"), ""))), approval());

        assertThat(run(circle, NEVER)).isEqualTo(run(circle, NEVER));
        assertThat(run(circle, NEVER).applications()).isEqualTo(1_000);
    }
}
