package jp.madoguchi.workflows.engine.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Shape;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.check.Simulation;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every kind of step can do; the kinds are those that {@code permits} names. */
class StepContractTest {

    private static final FlowWords WORDS = code -> ResourceBundle.getBundle("messages.workflows", Locale.JAPAN).getString("flow." + code);

    static List<String> kinds() {
        return Step.kinds();
    }

    /** As the palette of the designer makes it. */
    private static Step fresh(String kind) {
        return FormJson.ofTree(FormJson.tree().objectNode().put("type", kind).put("key", "own").put("name", "新しい"), Step.class);
    }

    /** With everything set, as a sample has it. */
    private static Step filled(String kind) {
        return WorkflowSamples.everything().steps().stream().filter(step -> step.kind().equals(kind)).findFirst().orElseThrow(
                () -> new AssertionError("WorkflowSamples.everything has no " + kind));
    }

    private static Workflow around(Step step) {
        return WorkflowSamples.of(Stream.of(WorkflowSamples.review(), step, WorkflowSamples.approval())
                .filter(one -> one == step || !one.key().equals(step.key())).toArray(Step[]::new));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void survivesJson(String kind) {
        for (var step : List.of(fresh(kind), filled(kind))) {
            var json = FormJson.toTree(step);
            assertThat(json.get("type").asString()).isEqualTo(kind);
            assertThat(json.propertyNames()).contains("key", "name").doesNotContain("basics");
            assertThat(FormJson.ofTree(json, Step.class)).isEqualTo(step);
            assertThat(Shape.of(json, Step.class, "workflow.steps[0]")).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void drawsItselfWithItsKeyAndWithWordsOnly(String kind) {
        var step = filled(kind);
        var flow = FlowWriter.of(around(step), WORDS);
        var mine = flow.nodes().stream().filter(node -> Place.of(node.id()).step().equals(step.key())).toList();

        assertThat(mine).isNotEmpty().extracting(Flow.Node::name)
                .containsAnyElementsOf(Stream.concat(Stream.of(step.name()), step.parts().stream().map(Part::name)).toList());
        assertThat(flow.arrows()).allSatisfy(arrow -> {
            assertThat(flow.node(arrow.from())).as(arrow.from()).isPresent();
            assertThat(flow.node(arrow.to())).as(arrow.to()).isPresent();
        });
        assertThat(flow.arrows()).as("leads on").anyMatch(arrow -> Place.of(arrow.from()).step().equals(step.key())
                && !Place.of(arrow.to()).step().equals(step.key()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void oneThatIsNotFinishedIsDrawnAndCheckedAllTheSame(String kind) {
        var workflow = around(fresh(kind));

        assertThat(FlowWriter.of(workflow, WORDS).nodes()).isNotEmpty();
        assertThat(WorkflowCheck.of(workflow, WorkflowSamples.form(), Desks.ANY))
                .allSatisfy(mistake -> assertThat(mistake.code()).isNotBlank());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void looksAtItsOwnCondition(String kind) {
        var json = FormJson.toTree(filled(kind));
        json.set("when", FormJson.toTree(new Is("gone", "x")));
        var step = FormJson.ofTree(json, Step.class);
        if (step.stand() == Step.Stand.BRANCHES) return;

        assertThat(WorkflowCheck.of(around(step), WorkflowSamples.form(), Desks.ANY))
                .anySatisfy(mistake -> assertThat(mistake.where() + " " + mistake.code()).isEqualTo("step:" + step.key() + " unknownField"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void endsInOneOfItsOwnWaysWhenSimulated(String kind) {
        var step = filled(kind);
        for (var seed = 0; seed < 50; seed++) {
            var trial = new Trial(Answers.none(), new Trial.Chances(50, 50, 50, 50, 50), new Random(seed), 10);
            assertThat(step.results().isEmpty() ? List.of("") : step.results()).contains(step.simulate(trial));
        }
        assertThat(Simulation.run(around(step), List.of(Answers.none()), new Trial.Chances(0, 0, 0, 0, 0), one -> 1).applications()).isOne();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsPartsAndWaysToEndHaveWords(String kind) {
        var step = filled(kind);
        for (var result : step.results()) assertThat(WORDS.of("result." + result)).isNotBlank();
        for (var fact : step.facts(WORDS)) assertThat(fact.label().ja()).isNotBlank();
        assertThat(step.part("p9", "もう一つ").isPresent()).isEqualTo(!step.parts().isEmpty());
        step.part("p9", "もう一つ").ifPresent(part -> assertThat(part).hasSameClassAs(step.parts().getFirst()));
    }

    @Test
    void whatWasAFormalCheckOnceReadsAsAReview() {
        var json = FormJson.tree().objectNode().put("type", "formal").put("key", "formal").put("name", "形式審査").put("correctionDays", 7);

        assertThat(FormJson.ofTree(json, Step.class)).isEqualTo(new ReviewStep(Basics.of("formal", "形式審査"), null, null, null, 7));
        assertThat(Shape.of(json, Step.class, "workflow.steps[0]")).isEmpty();
    }
}
