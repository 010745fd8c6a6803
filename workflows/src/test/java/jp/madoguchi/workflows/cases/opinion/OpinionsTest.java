package jp.madoguchi.workflows.cases.opinion;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What bodies answer, and what it makes of the step. */
class OpinionsTest {

    private static final PersonId SOMEBODY = new PersonId(new UUID(6, 1));

    private final OpinionRows rows = new OpinionRows();
    private final List<Object> told = new ArrayList<>();
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID,
            "opinion", null));
    private TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());

    private static Task asked(String place, String outcome) {
        return TaskFakes.of(TaskFakes.task(ID, AUTHORITY, For.OPINION, place, null, outcome), DEPARTMENT,
                Role.CONSULTED, "");
    }

    private Opinions opinions(Task... all) {
        tasks = new TaskFakes.Kept(List.of(all), List.of());
        return new Opinions(rows, applications, null, tasks, told::add, CLOCK);
    }

    private void given(String place, String result) {
        rows.opinions.add(new Opinion("t-" + place, "名前", result, "", "町長", Instant.EPOCH));
    }

    @Test
    void anAnswerIsKeptAsItWasGivenAndEndsTheTask() {
        opinions(asked("opinion_town", null)).answer("t-opinion_town", SOMEBODY, "conditional", "夜間は不可", "町長 山田");
        assertThat(rows.opinions).containsExactly(new Opinion("t-opinion_town", "名前", "conditional", "夜間は不可", "町長 山田",
                CLOCK.instant()));
        assertThat(tasks.done).containsExactly("result opinion conditional",
                "complete t-opinion_town FORWARD by somebody");
        assertThat(applications.done).containsExactly("happened opinion 名前");
    }

    @Test
    void whatABodyIsAskedByMailIsNobodysOfTheStaff() {
        var byMail = TaskFakes.task(ID, AUTHORITY, For.OPINION, "opinion_town", null, null);
        var consulted = new Staff(new UUID(6, 9), AUTHORITY.value(), DEPARTMENT.value(), "小川", "津市", Set.of(Role.CONSULTED), "");

        assertThat(byMail.isFor(consulted)).isFalse();
        assertThatThrownBy(() -> opinions(byMail).forStaff(consulted, "t-opinion_town", AuditAction.OPINION_READ))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"agreed, agreed, agreed", "agreed, conditional, conditional", "conditional, agreed, conditional",
            "against, agreed, against", "conditional, against, against", "against, conditional, against"})
    void theWorstOfAllIsTheResultOfTheStep(String before, String now, String result) {
        given("opinion_town", before);
        opinions(asked("opinion_town", "FORWARD"), asked("opinion_school", null))
                .answer("t-opinion_school", null, now, "", "校長");
        assertThat(tasks.done).containsExactly("result opinion " + result, "complete t-opinion_school FORWARD");
    }

    @Test
    void whatWasSaidAtAnotherStepDoesNotCount() {
        given("earlier_town", "against");
        given("gone_town", "against");
        opinions(asked("opinion_town", null), asked("earlier_town", "FORWARD"))
                .answer("t-opinion_town", null, "agreed", "", "町長");
        assertThat(tasks.done).first().isEqualTo("result opinion agreed");
    }

    @Test
    void aSecondAnswerIsNotTaken() {
        assertThatThrownBy(() -> opinions(asked("opinion_town", "FORWARD"))
                .answer("t-opinion_town", null, "agreed", "", "町長"))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(rows.opinions).isEmpty();
        assertThat(tasks.done).isEmpty();
    }

    @Test
    void onlyWhatIsAskedForAnOpinionIsAnswered() {
        var review = TaskFakes.task(ID, AUTHORITY, For.REVIEW, "review", null, null);
        assertThatThrownBy(() -> opinions(review).answer("t-review", null, "agreed", "", "町長"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> opinions(review).answer("t-gone", null, "agreed", "", "町長"))
                .isInstanceOf(NotFound.class);
        assertThat(tasks.done).isEmpty();
    }

    @Test
    void aDepartmentSeesWhatItIsAskedAndThatIsOnRecord() {
        var school = staff(Role.CONSULTED);
        assertThat(opinions(asked("opinion_school", null))
                .forStaff(school, "t-opinion_school", AuditAction.OPINION_READ).place())
                .isEqualTo("opinion_school");
        assertThat(opinions(asked("opinion_school", "FORWARD"))
                .forStaff(school, "t-opinion_school", AuditAction.OPINION_FILE).isOpen())
                .as("what it answered it still sees").isFalse();
        assertThat(told).containsExactly(new StaffAct(school, AuditAction.OPINION_READ, ID, ""),
                new StaffAct(school, AuditAction.OPINION_FILE, ID, ""));
    }

    @Test
    void whoIsNotAskedSeesNothingAndNothingIsOnRecord() {
        var elsewhere = new Staff(new UUID(6, 2), AUTHORITY.value(), new UUID(3, 99), "他課", "",
                Set.of(Role.CONSULTED), "");
        var stranger = new Staff(new UUID(6, 3), new UUID(2, 99), DEPARTMENT.value(), "他県", "",
                Set.of(Role.CONSULTED), "");
        for (var who : List.of(staff(Role.CLERK), elsewhere, stranger))
            assertThatThrownBy(() -> opinions(asked("opinion_school", null))
                    .forStaff(who, "t-opinion_school", AuditAction.OPINION_READ))
                    .isInstanceOf(NotFound.class);
        assertThat(told).isEmpty();
    }

    @Test
    void aTaskIsForThoseInItsRoleAndPost() {
        var chief = new Staff(new UUID(6, 4), AUTHORITY.value(), DEPARTMENT.value(), "課長", "",
                Set.of(Role.APPROVER), "課長");
        var plain = staff(Role.APPROVER);
        var task = TaskFakes.task(ID, AUTHORITY, For.APPROVAL, "approval_s1", null, null);
        assertThat(Stream.of(TaskFakes.of(task, DEPARTMENT, Role.APPROVER, ""),
                TaskFakes.of(task, DEPARTMENT, Role.APPROVER, "課長"),
                TaskFakes.of(task, DEPARTMENT, Role.CLERK, "課長"))
                        .collect(Collectors.toMap(one -> one.role() + one.post(),
                one -> List.of(one.isFor(chief), one.isFor(plain))))).isEqualTo(Map.of("APPROVER", List.of(true, true),
                "APPROVER課長", List.of(true, false), "CLERK課長", List.of(false, false)));
    }

    @Test
    void whereTimeIsOverAndNobodyAnsweredThatIsTheResult() {
        opinions(asked("opinion_town", null)).gone(new ProcessNews.Gone(ID, "t-opinion_town"));
        assertThat(tasks.done).containsExactly("result opinion none");
        assertThat(applications.done).containsExactly("happened noOpinion 名前");
        assertThat(rows.opinions).isEmpty();
    }

    @Test
    void whereTimeIsOverWhatOthersAnsweredStays() {
        given("opinion_school", "conditional");
        opinions(asked("opinion_town", null), asked("opinion_school", "FORWARD"))
                .gone(new ProcessNews.Gone(ID, "t-opinion_town"));
        assertThat(tasks.done).isEmpty();
        assertThat(applications.done).containsExactly("happened noOpinion 名前");
    }

    @Test
    void whatIsDoneOrNoOpinionIsNotMissed() {
        var opinions = opinions(asked("opinion_town", "FORWARD"),
                TaskFakes.task(ID, AUTHORITY, For.REVIEW, "review", null, null));
        for (var task : List.of("t-opinion_town", "t-review", "t-gone")) opinions.gone(new ProcessNews.Gone(ID, task));
        assertThat(tasks.done).isEmpty();
        assertThat(applications.done).isEmpty();
    }
}
