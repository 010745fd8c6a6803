package jp.madoguchi.workflows.cases.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may do what is open, in their own right or for somebody, and when a pass of a step is over; on the real tables. */
@MapperTest
class TasksMapperTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T00:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    TaskMapper mapper;

    @Autowired
    DeputyMapper deputies;

    @Autowired
    TestRows rows;

    private final ProcessFakes.Told processes = new ProcessFakes.Told();
    private AuthorityId authority;
    private DepartmentId welfare;
    private ApplicationId application;
    private Tasks tasks;
    private Staff chief;
    private Staff other;

    @BeforeEach
    void anApplication() {
        authority = rows.authority("work");
        welfare = rows.department(authority, "welfare");
        application = rows.application(rows.procedure(authority, welfare, "W1"), "W1-1", "APPROVAL", "", "");
        tasks = new Tasks(mapper, null, processes, CLOCK);
        chief = staff("work-chief");
        other = staff("work-other");
    }

    private Staff staff(String login) {
        var person = rows.person(authority, welfare, login, "APPROVER");
        return new Staff(person.value(), authority.value(), welfare.value(), login, "", Set.of(Role.APPROVER), "");
    }

    private Task open(String id, For kind, String place) {
        tasks.open(new Task(id, application, authority, welfare, kind, place, "作業", Role.APPROVER, "", CLOCK.instant(),
                null, false, null,
                null, null, null, null, ""));
        return tasks.find(id).orElseThrow();
    }

    private Optional<String> hand(Staff who, For... kinds) {
        return tasks.inHand(who, application, List.of(kinds)).map(hand -> hand.task().id() + (hand.behalf() == null ? ""
                : hand.behalf().equals(chief.person()) ? " for chief" : " for other"));
    }

    private void proposedBy(Staff who) {
        rows.sql().update("update application set forwarded_by = ? where id = ?", who.personId(), application.value());
    }

    @Test
    void whoHasTheRoleMayDoWhatIsOpenOfThoseKinds() {
        open("w1", For.REVIEW, "review");
        open("w2", For.APPROVAL, "approval_s1");
        assertThat(hand(chief, For.APPROVAL)).contains("w2");
        assertThat(hand(chief, For.REVIEW, For.JOINT)).contains("w1");
        assertThat(hand(chief, For.JOINT)).isEmpty();
    }

    @Test
    void whoProposedDecidesNothingNotEvenForSomebody() {
        open("w1", For.APPROVAL, "approval_s1");
        proposedBy(other);
        deputies.put(chief.person(), other.personId(), TODAY, TODAY);
        assertThat(hand(other, For.APPROVAL)).isEmpty();
        assertThat(hand(chief, For.APPROVAL)).contains("w1");
    }

    @Test
    void whoProposedMayStillReview() {
        open("w1", For.REVIEW, "review");
        proposedBy(other);
        assertThat(hand(other, For.REVIEW)).contains("w1");
    }

    @Test
    void whoDecidedBeforeDecidesAgainOnlyForSomebody() {
        var first = open("w1", For.APPROVAL, "approval_s1");
        open("w2", For.APPROVAL, "approval_s2");
        tasks.complete(first, other.person(), null, Outcome.FORWARD, "");
        assertThat(hand(other, For.APPROVAL)).isEmpty();
        deputies.put(chief.person(), other.personId(), TODAY, TODAY);
        assertThat(hand(other, For.APPROVAL)).contains("w2 for chief");
    }

    @Test
    void theOwnRightGoesBeforeThatOfSomebodyElse() {
        open("w1", For.APPROVAL, "approval_s1");
        deputies.put(chief.person(), other.personId(), TODAY, TODAY);
        assertThat(hand(other, For.APPROVAL)).contains("w1");
        var clerk = new Staff(other.personId(), authority.value(), welfare.value(), "", "", Set.of(Role.CLERK), "");
        assertThat(hand(clerk, For.APPROVAL)).as("in another role only as a deputy").contains("w1 for chief");
    }

    @Test
    void whatIsDoneIsKeptWithWhoAndForWhomAndTheProcessGoesOn() {
        var task = open("w1", For.APPROVAL, "approval_s1");
        tasks.complete(new Tasks.InHand(task, chief.person()), other.person(), Outcome.GRANT, "よいと思います");
        var done = tasks.find("w1").orElseThrow();
        assertThat(List.of(done.isOpen(), done.outcome(), done.doneBy(), done.behalfOf(), done.note(), done.doneAt()))
                .isEqualTo(List.of(false, "GRANT", "work-other", "work-chief", "よいと思います", CLOCK.instant()));
        assertThat(processes.told).containsExactly("complete w1 GRANT");
        assertThat(tasks.isAt(application, "approval")).isFalse();
        assertThat(tasks.openOf(application)).isEmpty();
        assertThat(tasks.all(application)).hasSize(1);
    }

    @Test
    void aStepIsPassedWhenNobodyHasAnythingToDoThereAnyMore() {
        var first = open("w1", For.JOINT, "joint_fire");
        open("w2", For.JOINT, "joint_water");
        tasks.complete(first, chief.person(), null, Outcome.AGREE, "");
        assertThat(tasks.isAt(application, "joint")).isTrue();
        tasks.result(application, "joint", "agreed");
        tasks.gone(application, "w2");
        assertThat(tasks.isAt(application, "joint")).isFalse();
        assertThat(tasks.passes(application)).singleElement()
                .satisfies(pass -> assertThat(pass.result()).isEqualTo("agreed"));
        assertThat(tasks.find("w2").orElseThrow().outcome()).isEqualTo("GONE");
        assertThat(tasks.lastOf(application, "joint")).extracting(Task::id).containsExactlyInAnyOrder("w1", "w2");
    }

    @Test
    void aCorrectionThatNobodyAnsweredComesBackToTheSamePass() {
        open("w1", For.CORRECTION, "reviewCorrection");
        tasks.gone(application, "w1");
        assertThat(tasks.isAt(application, "review")).isTrue();
        open("w2", For.REVIEW, "review");
        assertThat(tasks.passes(application)).hasSize(1);
    }

    @Test
    void whatNeedsNobodyIsPassedAtOnceWithWhatItSet() {
        open("w1", For.REVIEW, "review");
        tasks.complete(tasks.find("w1").orElseThrow(), chief.person(), null, Outcome.FORWARD, "");
        tasks.passed(application, "number", "第1号", "{\"id\": \"7\"}");
        assertThat(tasks.passes(application)).extracting(Pass::step).containsExactly("review", "number");
        assertThat(tasks.passes(application).getLast()).satisfies(pass -> {
            assertThat(pass.isOpen()).isFalse();
            assertThat(pass.result()).isEqualTo("第1号");
            assertThat(pass.reply()).isEqualTo("{\"id\": \"7\"}");
        });
    }

    @Test
    void aBodySeesWhatItIsAskedAndNothingElse() {
        rows.sql().update("insert into task (id, pass_id, application_id, authority_id, department_id, kind, place, name, role, entered_at)"
                + " values (?, ?, ?, ?, ?, 'OPINION', 'opinion_town', '意見', 'CONSULTED', now())", UUID.randomUUID()
                        .toString(),
                mapper.pass(application, "opinion", CLOCK.instant()), application.value(), authority.value(),
                        welfare.value());
        open("w1", For.APPROVAL, "approval_s1");
        var body = new Staff(other.personId(), authority.value(), welfare.value(), "", "", Set.of(Role.CONSULTED), "");
        assertThat(tasks.opinionsFor(body)).extracting(Task::place).containsExactly("opinion_town");
        assertThat(tasks.opinionsFor(chief)).as("of the same department in another role").isEmpty();
    }
}
