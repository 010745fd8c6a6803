package jp.madoguchi.workflows.cases.routing;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.correction.CorrectionFakes;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** Which way an application goes at each gate, and what is written down once it went there. */
class RoutesTest {

    private final List<Task> answered = new ArrayList<>();
    private final TaskFakes.Kept tasks = new TaskFakes.Kept(answered, List.of());
    private ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, "review",
            null));
    private Answers answers = Answers.none();

    private Routes routes() {
        var lanes = List.of(new Lane("fire", "消防", null, null), new Lane("water", "水道", null, null),
                new Lane("road", "道路", null, new Is("kind", "new")));
        var workflow = WorkflowSamples.of(WorkflowSamples.review(),
                new JointStep(Basics.of("joint", "並行審査"), JointStep.Join.ALL, null, null, 0, lanes),
                new BranchStep(Basics.of("fork", "分岐"),
                List.of(new Way("w1", Way.REFUSED, new Is("kind", "again"), "再交付できません。"),
                        new Way("w2", "approval", new Is("kind", "new"), ""))),
                new ApprovalStep(Basics.of("approval", "決裁").when(new Is("kind", "new")), null, null, null, null));
        return new Routes(applications, new ProcessFakes.Kept(Map.of(VERSION, workflow)),
                new CorrectionFakes(LocalDate.EPOCH), tasks, new DecisionData(null, null) {
                    @Override
                    public Answers of(Application application) {
                        return answers;
                    }
                }, CalendarFakes.weekdays(CLOCK));
    }

    private void kind(String kind) {
        answers = Answers.none().with("kind", kind);
    }

    private void answers(String place, String outcome) {
        answered.add(TaskFakes.task(ID, AUTHORITY, For.JOINT, place, null, outcome));
    }

    @Test
    void aStepIsDoneWhereItsConditionHoldsAndPassedByElse() {
        kind("new");
        assertThat(routes().way(ID, "approval_if")).isEqualTo("yes");
        kind("again");
        assertThat(routes().way(ID, "approval_if")).isEqualTo("no");
        routes().took(ID, "approval_if", "no");
        assertThat(tasks.done).isEmpty();
    }

    @Test
    void whatIsToBeRefusedGoesToItsDecisionWhateverTheConditionSays() {
        kind("again");
        applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, "review", Proposal.REFUSE));
        assertThat(routes().way(ID, "approval_if")).isEqualTo("yes");
        applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, "review", Proposal.GRANT));
        assertThat(routes().way(ID, "approval_if")).isEqualTo("no");
    }

    @Test
    void aBranchThatRefusesTellsTheApplicantWhyAndIsWrittenDownAsPassed() {
        kind("again");
        assertThat(routes().way(ID, "fork")).isEqualTo("w1");
        routes().took(ID, "fork", "w1");
        assertThat(applications.done).containsExactly("reason 再交付できません。");
        assertThat(tasks.done).containsExactly("passed fork w1");
    }

    @Test
    void aBranchThatLeadsOnTellsNobodyAnything() {
        kind("new");
        routes().took(ID, "fork", routes().way(ID, "fork"));
        assertThat(applications.done).isEmpty();
        assertThat(tasks.done).containsExactly("passed fork w2");
    }

    @Test
    void departmentsThatHaveNotAllAnsweredAreWaitedFor() {
        answers("joint_fire", "AGREE");
        answers("joint_water", null);
        assertThat(routes().way(ID, "joint_fire_way")).isEqualTo("more");
        routes().took(ID, "joint_fire_way", "more");
        assertThat(tasks.done).isEmpty();
    }

    @Test
    void whatAllAgreedToIsTheResultOfTheStep() {
        answers("joint_fire", "AGREE");
        answers("joint_water", "AGREE");
        assertThat(routes().way(ID, "joint_water_way")).isEqualTo("enough");
        routes().took(ID, "joint_water_way", "enough");
        assertThat(tasks.done).containsExactly("result joint agreed");
    }

    @Test
    void oneThatIsAgainstItIsEnoughWhereAllHaveToAgree() {
        answers("joint_fire", "AGAINST");
        assertThat(routes().way(ID, "joint_fire_way")).isEqualTo("enough");
        routes().took(ID, "joint_fire_way", "enough");
        assertThat(tasks.done).containsExactly("result joint against");
    }

    @Test
    void aCorrectionIsNoAnswer() {
        answers("joint_fire", "AGREE");
        answers("joint_water", "CORRECT");
        assertThat(routes().way(ID, "joint_water_way")).isEqualTo("more");
    }

    @Test
    void aGateOfAStepThatIsNotThereIsSaid() {
        assertThatIllegalStateException().isThrownBy(() -> routes().way(ID, "gone_if")).withMessageContaining("gone");
    }
}
