package jp.madoguchi.workflows.cases.routing;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.correction.CorrectionFakes;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process tells becomes a task that queues show, with who has to do it and until when. */
class TaskProjectionTest {

    private static final DepartmentId FIRE = new DepartmentId(new UUID(3, 9));

    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, null,
            null));
    private TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());

    private TaskProjection projection() {
        var chief = new Who(Role.APPROVER, "係長", Who.Rule.NAMED, "fire", null, null);
        var workflows = new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(
                new ReviewStep(Basics.of("review", "審査"), null, new Term(5, 2, null), null, 0),
                new JointStep(Basics.of("joint", "並行審査"), null, null, null, 0,
                List.of(new Lane("water", "水道", null, null), new Lane("fire", "消防", chief, null))),
                new PaymentStep(Basics.of("pay", "納付"), null, null, false, null),
                new WaitStep(Basics.of("wait", "待機"), "終わった", null, 3, null), WorkflowSamples.approval())));
        var routes = new Routes(applications, workflows, new CorrectionFakes(LocalDate.EPOCH), tasks,
                new DecisionData(null, tasks), CalendarFakes.weekdays(CLOCK));
        return new TaskProjection(new ApplicationFakes.Period(), applications, workflows,
                new ResponsibleDepartment(new TaskFakes.Owners(FIRE), null, null, null), tasks, routes, CLOCK);
    }

    private Task waiting(For whom, String place) {
        projection().waiting(new ProcessNews.Waiting(ID, whom, place, "t1"));
        return tasks.opened.getLast();
    }

    private void has(For kind, String place, String outcome) {
        tasks = new TaskFakes.Kept(List.of(TaskFakes.task(ID, AUTHORITY, kind, place, null, outcome)), List.of());
    }

    @Test
    void aClerkOfTheOwnDepartmentHasToReviewWithinTheDaysOfTheStep() {
        assertThat(waiting(For.REVIEW, "review")).isEqualTo(new Task("t1", ID, AUTHORITY, DEPARTMENT, For.REVIEW,
                "review", "審査",
                Role.CLERK, "", CLOCK.instant(), LocalDate.of(2026, 11, 27), false, null, null, null, null, null, ""));
    }

    @Test
    void aPartIsCalledByItsOwnNameAndDoneByItsOwnDepartmentAndPost() {
        assertThat(waiting(For.JOINT, "joint_fire"))
                .isEqualTo(new Task("t1", ID, AUTHORITY, FIRE, For.JOINT, "joint_fire", "消防",
                Role.APPROVER, "係長", CLOCK.instant(), null, false, null, null, null, null, null, ""));
    }

    @Test
    void theApplicantAnswersACorrectionWhoseDaysAreNotThoseOfTheStep() {
        assertThat(waiting(For.CORRECTION, "reviewCorrection"))
                .isEqualTo(new Task("t1", ID, AUTHORITY, null, For.CORRECTION,
                "reviewCorrection", "審査", null, "", CLOCK.instant(), null, false, null, null, null, null, null, ""));
    }

    @Test
    void nobodyOfTheStaffHasToPay() {
        var task = waiting(For.PAYMENT, "pay");

        assertThat(task.department()).isNull();
        assertThat(task.role()).isNull();
        assertThat(task.dueOn()).isEqualTo(LocalDate.of(2026, 12, 4));
    }

    @ParameterizedTest
    @CsvSource({
            "REVIEW, review, REVIEW", "JOINT, joint_fire, REVIEW", "CORRECTION, reviewCorrection, CORRECTION",
            "OPINION, joint_fire, CONSULTING", "SIGNATURE, pay, SIGNING", "PAYMENT, pay, PAYING", "DRAW, review, DRAW",
            "WAIT, wait, WAITING", "APPROVAL, approval_s1, APPROVAL"})
    void theApplicantReadsWhatItWaitsFor(For whom, String place, String state) {
        waiting(whom, place);

        assertThat(applications.done).containsExactly("entered " + state + " " + place);
    }

    @Test
    void aWaitThatNobodyEndedIsOverByTime() {
        has(For.WAIT, "wait", null);
        projection().gone(new ProcessNews.Gone(ID, "t-wait"));

        assertThat(tasks.done).containsExactly("result wait time", "gone t-wait");
    }

    @Test
    void aWaitThatSomebodyEndedKeepsItsResultAsDoesEveryOtherTask() {
        has(For.WAIT, "wait", "FORWARD");
        projection().gone(new ProcessNews.Gone(ID, "t-wait"));
        assertThat(tasks.done).containsExactly("gone t-wait");

        has(For.REVIEW, "review", null);
        projection().gone(new ProcessNews.Gone(ID, "t-review"));
        assertThat(tasks.done).containsExactly("gone t-review");
    }

    @Test
    void thatItIsOverdueIsWrittenDownOnce() {
        var projection = projection();
        projection.overdue(new ProcessNews.Overdue(ID));
        assertThat(applications.done).containsExactly("happened overdue");

        projection.overdue(new ProcessNews.Overdue(ID));

        assertThat(applications.done).containsExactly("happened overdue");
    }
}
