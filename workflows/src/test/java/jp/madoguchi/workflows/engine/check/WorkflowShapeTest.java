package jp.madoguchi.workflows.engine.check;

import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.number;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import jp.madoguchi.workflows.engine.part.Fee;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.NumberStep;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a workflow can be drawn at all: everything is named, each name is there once, and there is not too much of it. */
class WorkflowShapeTest {

    private static List<String> named(String key) {
        return mistakes(of(review(), number(key, null), approval()));
    }

    private static Workflow ofSteps(int steps) {
        var all = new ArrayList<Step>(List.of(review(), approval()));
        IntStream.range(2, steps).forEach(i -> all.add(number("n" + i, null)));
        return of(all.toArray(Step[]::new));
    }

    private static Workflow wide(int parts) {
        var lanes = IntStream.range(0, parts).mapToObj(i -> new Lane("l" + i, "担当", null, null)).toList();
        return of(review(), new JointStep(Basics.of("joint", "並行審査"), null, null, null, 0, lanes), approval());
    }

    private static Workflow lanes(String... keys) {
        return of(review(), new JointStep(Basics.of("joint", "並行審査"), null, null, null, 0,
                List.of(keys).stream().map(key -> new Lane(key, "担当", null, null)).toList()), approval());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Number", "1st", "my_number", "番号", "received", "finish", "granted", "refuse",
            "refuseEnd", "close",
            "closeEnd", "withdrawal", "someCorrection", "someOutcome", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aKeyIsAWordThatReadsLikeNoPlaceOfTheProcess(String key) {
        assertThat(named(key)).containsExactly(key.isEmpty() ? "step key" : "step:" + key + " key " + key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"n", "number2", "closing", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void mostWordsAreKeys(String key) {
        assertThat(named(key)).isEmpty();
    }

    @Test
    void everyStepAndTheDecisionHasAName() {
        var nameless = new NumberStep(Basics.of("n", "　"), null, null, false);
        var withoutName = new NumberStep(Basics.of("m", null), null, null, false);

        assertThat(mistakes(new Workflow("　", List.of(review(), nameless, withoutName, approval()), null, false, null)))
                .containsExactly("workflow noGranted", "step:n noName", "step:m noName");
    }

    @Test
    void thereAreSixtyStepsAndThirtyPartsAtMost() {
        assertThat(mistakes(ofSteps(60))).isEmpty();
        assertThat(mistakes(ofSteps(61))).containsExactly("workflow tooManySteps 60");
        assertThat(mistakes(wide(30))).isEmpty();
        assertThat(mistakes(wide(31))).containsExactly("step:joint tooManyParts 30");
    }

    @Test
    void eachStepAndEachPartIsThereOnce() {
        assertThat(mistakes(of(review(), number("n", null), number("n", null), approval())))
                .containsExactly("step:n keyTwice n");
        assertThat(mistakes(lanes("fire", "fire", "Fire", "waterOutcome")))
                .containsExactly("part:joint.fire keyTwice fire",
                "part:joint.Fire key Fire", "part:joint.waterOutcome key waterOutcome");
    }

    @Test
    void noStepHasTheNameOfAPlaceThatAnotherDraws() {
        var pay = new PaymentStep(Basics.of("pay", "納付"), null, null, false,
                List.of(new Fee("f", "手数料", 300, null, 0, null, null, null)));

        assertThat(mistakes(of(review(), pay, number("payUnpaid", null), approval())))
                .containsExactly("step:payUnpaid keyTwice payUnpaid");
        assertThat(mistakes(of(review(), number("reviewCorrectionLate", null), approval())))
                .containsExactly("step:reviewCorrectionLate keyTwice reviewCorrectionLate");
    }

    @Test
    void whatCannotBeDrawnIsNotFollowedAnyFurther() {
        assertThat(mistakes(of(review(), number("reviewCorrectionLate", null))))
                .containsExactly("step:reviewCorrectionLate keyTwice reviewCorrectionLate");
    }

    @Test
    void anApplicantCanWithdrawUntilAStepThatIsThere() {
        assertThat(mistakes(new Workflow("許可", List.of(review(), approval()), "gone", false, null)))
                .containsExactly("workflow noSuchStep gone");
        assertThat(mistakes(new Workflow("許可", List.of(review(), approval()), "approval", false, null))).isEmpty();
    }

    @Test
    void whatFollowsHasAKeyOfItsOwn() {
        var claim = new FollowUp("claim", "請求", null, "CLAIM", null, null, null, 0, false);
        var nameless = new FollowUp("Claim", "請求", null, "CLAIM", null, null, null, 0, false);

        assertThat(mistakes(new Workflow("許可", List.of(review(), approval()), null, false,
                List.of(claim, claim, nameless))))
                .containsExactly("follow:claim key claim", "follow:Claim key Claim");
    }
}
