package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.ONE_EACH;
import static jp.madoguchi.workflows.engine.step.StepLines.around;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.step.JointStep.Join;
import jp.madoguchi.workflows.engine.step.StepLines.At;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 並行審査: several departments answer, and together they agree or do not. */
class JointStepTest {

    private static final Lane FIRE = new Lane("fire", "消防", null, null);
    private static final Lane WATER = new Lane("water", "水道", Who.of(Role.APPROVER), new Is("kind", "new"));

    private static JointStep joint(Join join, Lane... lanes) {
        return new JointStep(Basics.of("joint", "並行審査"), join, new Term(5, 2, null), null, 7, List.of(lanes));
    }

    private static At answered(String kind, int agreed, int against) {
        return new At(Answers.none().with("kind", kind), false, agreed, against);
    }

    @ParameterizedTest
    @CsvSource({
            "ALL, 3, 3, 0, agreed", "ALL, 3, 2, 0, ''", "ALL, 3, 2, 1, against", "ALL, 3, 0, 1, against",
            "MAJORITY, 3, 2, 0, agreed", "MAJORITY, 3, 1, 1, ''", "MAJORITY, 3, 1, 2, against",
            "MAJORITY, 3, 0, 2, against",
            "MAJORITY, 4, 2, 1, ''", "MAJORITY, 4, 2, 2, against", "MAJORITY, 4, 3, 0, agreed", "MAJORITY, 4, 0, 1, ''",
            "ANY, 3, 1, 0, agreed", "ANY, 3, 1, 2, agreed", "ANY, 3, 0, 2, ''", "ANY, 3, 0, 3, against"})
    void isClearAsSoonAsTheOthersCannotChangeIt(Join join, int asked, int agreed, int against, String result) {
        assertThat(joint(join, FIRE).result(asked, agreed, against)).isEqualTo(result);
    }

    @Test
    void theGateBehindADepartmentWaitsForTheOthersUntilItIsClear() {
        var joint = joint(Join.ALL, FIRE, WATER);

        assertThat(joint.way("joint_fire_way", answered("new", 1, 0))).isEqualTo("more");
        assertThat(joint.took("joint_fire_way", "more", answered("new", 1, 0))).isEmpty();
        assertThat(joint.way("joint_fire_way", answered("new", 2, 0))).isEqualTo("enough");
        assertThat(joint.took("joint_fire_way", "enough", answered("new", 2, 0)))
                .contains(new Passing("agreed", true, ""));
        assertThat(joint.took("joint_water_way", "enough", answered("new", 1, 1)))
                .contains(new Passing("against", true, ""));
    }

    @Test
    void whoeverIsNotAskedForThisApplicationIsNotWaitedFor() {
        assertThat(joint(Join.ALL, FIRE, WATER).way("joint_fire_way", answered("again", 1, 0))).isEqualTo("enough");
        assertThat(joint(Join.ALL, FIRE, WATER).way("joint_water_if", answered("again", 0, 0))).isEqualTo("no");
        assertThat(joint(Join.ALL, FIRE, WATER).way("joint_water_if", answered("new", 0, 0))).isEqualTo("yes");
    }

    @Test
    void whereNoDepartmentHasToBeAskedNobodyIsAgainstIt() {
        var other = new Lane("road", "道路", null, new Is("kind", "new"));
        var joint = joint(Join.ANY, other, WATER);

        assertThat(joint.took("joint_water_if", "no", answered("again", 0, 0)))
                .contains(new Passing("agreed", false, ""));
        assertThat(joint.took("joint_road_if", "no", answered("again", 0, 0))).isEmpty();
        assertThat(joint.took("joint_water_if", "yes", answered("again", 0, 0))).isEmpty();
        assertThat(joint(Join.ANY, FIRE, WATER).took("joint_water_if", "no", answered("again", 0, 0))).isEmpty();
    }

    @Test
    void theStepAsAWholeIsPassedByUnderItsOwnCondition() {
        var basics = Basics.of("joint", "並行審査").when(new Is("kind", "new"));
        var joint = new JointStep(basics, null, null, null, 0, List.of(FIRE, WATER));

        assertThat(joint.way("joint_if", At.kind("again"))).isEqualTo("no");
        assertThat(joint.way("joint_if", At.kind("new"))).isEqualTo("yes");
        assertThat(joint.took("joint_if", "no", At.kind("again"))).isEmpty();
        assertThat(joint.join()).isEqualTo(Join.ALL);
        assertThat(joint.correctionDays()).isEqualTo(10);
    }

    @Test
    void eachDepartmentHasALineOfItsOwnInABox() {
        assertThat(arrows(joint(Join.MAJORITY, FIRE, WATER))).containsExactly("reviewOutcome -> joint forward",
                "joint_start -> joint_split", "joint_split -> joint_fire", "joint_fire -> joint_fireOutcome",
                "joint_fireOutcome -> joint_fireCorrection correct if outcome=CORRECT",
                "joint_fireCorrection -> joint_fire",
                "joint_fireCorrectionLate -> joint_fireCorrectionMissed", "joint_fireCorrectionMissed -> joint_fire",
                "joint_fireOutcome -> joint_fire_way answered", "joint_fire_way -> joint_fire_stop clear if way=enough",
                "joint_fire_way -> joint_fire_end others", "joint_split -> joint_water_if",
                "joint_water_if -> joint_water yes if way=yes", "joint_water -> joint_waterOutcome",
                "joint_waterOutcome -> joint_waterCorrection correct if outcome=CORRECT",
                "joint_waterCorrection -> joint_water", "joint_waterCorrectionLate -> joint_waterCorrectionMissed",
                "joint_waterCorrectionMissed -> joint_water", "joint_waterOutcome -> joint_water_way answered",
                "joint_water_way -> joint_water_stop clear if way=enough",
                "joint_water_way -> joint_water_end others", "joint_water_if -> joint_water_end skip",
                "joint -> approval_s1");
    }

    @Test
    void eachDepartmentIsToldOfTheDaysAndOneAnswerCanStopTheRest() {
        assertThat(nodes(joint(Join.MAJORITY, FIRE))).contains("BOX joint 並行審査",
                "TASK joint_fire 消防 enterJoint standard+remind+due", "GATE joint_fire_way join.MAJORITY chooseWay",
                "STOP joint_fire_stop clear", "END joint_fire_end");
    }

    @Test
    void eachDepartmentIsThereAndItsConditionMakesSense() {
        var gone = new Lane("fire", "消防", new Who(Role.CLERK, null, Who.Rule.NAMED, "gone", null, null),
                new Is("nothing", "x"));
        var bare = new JointStep(Basics.of("joint", "並行審査"), null, null, null, 366, null);

        assertThat(mistakes(around(joint(Join.ALL, gone)), ONE_EACH))
                .containsExactly("part:joint.fire noDepartment gone", "part:joint.fire unknownField nothing");
        assertThat(mistakes(bare)).contains("step:joint noLanes 並行審査", "step:joint days 並行審査");
    }

    @Test
    void theDepartmentsAreFoundByTheirKeys() {
        var joint = joint(Join.ALL, FIRE, WATER);

        assertThat(joint.who("fire")).isEqualTo(Who.of(Role.CLERK));
        assertThat(joint.who("water")).isEqualTo(Who.of(Role.APPROVER));
        assertThatThrownBy(() -> joint.who("nowhere")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void isSimulatedByTheSameRule() {
        var half = new Trial.Chances(0, 0, 50, 0, 0);
        var asked = Answers.none().with("kind", "new");

        assertThat(joint(Join.ALL, FIRE, WATER).simulate(trial(asked, half, 50, 49))).isEqualTo("against");
        assertThat(joint(Join.ALL, FIRE, WATER).simulate(trial(asked, half, 50, 50))).isEqualTo("agreed");
        assertThat(joint(Join.ANY, FIRE, WATER).simulate(trial(asked, half, 50, 49))).isEqualTo("agreed");
        assertThat(joint(Join.MAJORITY, FIRE, WATER).simulate(trial(asked, half, 0, 0))).isEqualTo("against");
        assertThat(joint(Join.ALL, WATER).simulate(trial(Answers.none(), half))).isEqualTo("agreed");
        assertThat(joint(Join.MAJORITY, WATER).simulate(trial(Answers.none(), half))).isEqualTo("agreed");
    }
}
