package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who sees an application, who acts on it, and what a decision leaves behind; on the real tables. */
@MapperTest
class ApplicationsMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    ApplicationMapper mapper;

    @Autowired
    ApplicationKeyMapper keys;

    @Autowired
    ApplicationContext beans;

    @Autowired
    TestRows rows;

    private final List<Object> told = new ArrayList<>();
    private AuthorityId authority;
    private DepartmentId welfare;
    private ProcedureId procedure;
    private Applications applications;
    private Application application;
    private Staff clerk;

    @BeforeEach
    void anApplication() {
        authority = rows.authority("applications");
        welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "A1");
        applications = at(NOW);
        application = applications.get(rows.application(procedure, "A1-1", "REVIEW", "REVIEW", "CLERK"));
        clerk = staff(authority, welfare, "applications-clerk", Role.CLERK);
    }

    private Applications at(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        return new Applications(mapper, new ApplicantBrowsers(keys, clock),
                TaskFakes.real(beans, new ProcessFakes.Told(), clock), told::add,
                clock);
    }

    private Staff staff(AuthorityId of, DepartmentId department, String login, Role role) {
        var person = rows.person(of, department, login, role.name());
        return new Staff(person.value(), of.value(), department.value(), login, "", Set.of(role), "");
    }

    private void task(DepartmentId department, String kind) {
        rows.sql().update("insert into task (id, pass_id, application_id, authority_id, department_id, kind, place, name, role, entered_at)"
                + " select ?, pass_id, application_id, authority_id, ?, ?, 'step', '作業', 'CLERK', now() from task where application_id = ?"
                + " limit 1", UUID.randomUUID().toString(), department.value(), kind, application.id().value());
    }

    @Test
    void clerksAndApproversOfItsDepartmentSeeIt() {
        assertThat(applications.forStaff(clerk, "A1-1")).isEqualTo(application);
        assertThat(applications.forStaff(staff(authority, welfare, "applications-approver", Role.APPROVER), "A1-1"))
                .isEqualTo(application);
        assertThat(told).as("looking alone leaves no audit").isEmpty();
        for (var role : List.of(Role.OWNER, Role.OFFICE, Role.ADMINISTRATOR, Role.CONSULTED))
            assertThatThrownBy(() -> applications.forStaff(staff(authority, welfare, "applications-" + role, role),
                    "A1-1"))
                    .isInstanceOf(NotAllowed.class);
    }

    @Test
    void forAllOthersItIsNotThere() {
        var elsewhere = rows.authority("applications-other");
        var stranger = staff(elsewhere, rows.department(elsewhere, "welfare"), "applications-stranger", Role.CLERK);
        assertThatThrownBy(() -> applications.forStaff(stranger, "A1-1")).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> applications.forStaff(clerk, "A1-2")).isInstanceOf(NotFound.class);
    }

    @Test
    void anotherDepartmentThatHasToActSeesIt() {
        var harbour = rows.department(authority, "harbour");
        task(harbour, "JOINT");
        assertThat(applications.forStaff(staff(authority, harbour, "applications-harbour", Role.CLERK), "A1-1"))
                .isEqualTo(application);
    }

    @Test
    void anotherDepartmentThatIsOnlyAskedDoesNotSeeIt() {
        var harbour = rows.department(authority, "harbour");
        task(harbour, "OPINION");
        assertThatThrownBy(() -> applications.forStaff(staff(authority, harbour, "applications-harbour", Role.CLERK),
                "A1-1"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whoActsTakesTheRevisionAndLeavesAnAudit() {
        var hand = applications.forAct(clerk, "A1-1", 1, AuditAction.CORRECTION_ASK, For.REVIEW, For.JOINT);
        assertThat(hand.task().kind()).isEqualTo(For.REVIEW);
        assertThat(hand.application()).isEqualTo(application);
        assertThat(applications.get(application.id()).revision()).isEqualTo(2);
        assertThat(told).containsExactly(new StaffAct(clerk, AuditAction.CORRECTION_ASK, application.id(), ""));
        assertThatThrownBy(() -> applications.forAct(clerk, "A1-1", 1, AuditAction.CORRECTION_ASK, For.REVIEW))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void whatIsNotTheirsToDoIsRefusedAndWhatIsOverHasChanged() {
        var approver = staff(authority, welfare, "applications-approver", Role.APPROVER);
        assertThatThrownBy(() -> applications.forAct(approver, "A1-1", 1, AuditAction.APPROVE, For.REVIEW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> applications.forAct(clerk, "A1-1", 1, AuditAction.APPROVE, For.APPROVAL))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(applications.get(application.id()).revision()).isEqualTo(1);
    }

    @Test
    void theBrowserThatWasLetInSeesItForADay() {
        var home = new Resident(new Secret("自宅の端末"));
        assertThatThrownBy(() -> applications.forResident(home, "A1-1")).isInstanceOf(NotFound.class);
        applications.openTo(home, application.id());
        assertThat(applications.forResident(home, "A1-1")).isEqualTo(application);
        assertThatThrownBy(() -> applications.forResident(new Resident(new Secret("ほかの端末")), "A1-1"))
                .isInstanceOf(NotFound.class);
        assertThat(at(NOW.plus(Duration.ofDays(1)).minusSeconds(1)).forResident(home, "A1-1")).isEqualTo(application);
        assertThatThrownBy(() -> at(NOW.plus(Duration.ofDays(1))).forResident(home, "A1-1"))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aClerkTakesWhatNobodyElseTookMeanwhile() {
        var other = staff(authority, welfare, "applications-other", Role.CLERK);
        applications.assign(clerk, application, clerk.person(), null);
        assertThat(applications.get(application.id()).assignee()).isEqualTo(clerk.person());
        assertThatThrownBy(() -> applications.assign(other, application, other.person(), null))
                .isInstanceOf(ChangedMeanwhile.class);
        applications.assign(other, application, other.person(), clerk.person());
        var approver = staff(authority, welfare, "applications-approver", Role.APPROVER);
        assertThatThrownBy(() -> applications.assign(approver, application, approver.person(), other.person()))
                .isInstanceOf(NotAllowed.class);
        applications.assign(approver, application, null, other.person());
        assertThat(applications.get(application.id()).assignee()).isNull();
        assertThat(told).extracting(act -> ((StaffAct) act).staff()).containsExactly(clerk, other, approver);
    }

    @Test
    void aDecisionIsWrittenDownWithWhoAndWhyAndToldAndThereIsNoSecondOne() {
        applications.decide(application.id(), State.REFUSED, "要件を満たしません", clerk.person());
        applications.decide(application.id(), State.GRANTED, "", null);
        applications.revoked(application.id(), "誤り", clerk.person());
        var decided = applications.get(application.id());
        assertThat(decided.state()).isEqualTo(State.REFUSED);
        assertThat(decided.decisionReason()).isEqualTo("要件を満たしません");
        assertThat(decided.decidedAt()).isEqualTo(NOW);
        assertThat(applications.happenings(application.id()))
                .containsExactly(new Happening(NOW, "refused", "applications-clerk", ""));
        assertThat(told).containsExactly(new Decided(application.id()));
    }

    @Test
    void whatIsClaimedTwiceByTheSameRevisionIsDoneOnce() {
        applications.claim(application, 1);
        assertThatThrownBy(() -> applications.claim(application, 1)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(applications.queued(application.id()).revision()).as("a queue takes a revision, too").isEqualTo(3);
        assertThat(applications.held(application.id()).revision()).isEqualTo(3);
    }
}
