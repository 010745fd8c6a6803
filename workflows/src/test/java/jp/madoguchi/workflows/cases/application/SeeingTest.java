package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.PeopleFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see an application and act on it: by authority, department, role, post and what they did before. */
class SeeingTest {

    private static final DepartmentId FIRE = new DepartmentId(new UUID(3, 9));
    private static final PersonId ABSENT = new PersonId(new UUID(7, 80));

    private final Application application = ApplicationSample.of(461, State.REVIEW).make();
    private final ApplicationRows rows = new ApplicationRows(application);
    private final TaskRows tasks = new TaskRows();
    private final Applications applications = rows.of(tasks.tasks());

    private static Staff staff(DepartmentId department, Role... roles) {
        return PeopleFakes.staff(1, AUTHORITY, department, roles);
    }

    private Application seen(Staff staff) {
        return applications.forStaff(staff, application.receiptNumber());
    }

    private InHand act(Staff staff, int revision, For... kinds) {
        return applications.forAct(staff, application.receiptNumber(), revision, AuditAction.APPROVE, kinds);
    }

    private void waits(For kind, Role role, DepartmentId department, String post) {
        var open = TaskRows.open(application, kind, "step", "作業", role);
        tasks.tasks.add(new Task(open.id(), open.application(), open.authority(), department, kind, open.place(),
                open.name(), role, post, Instant.EPOCH,
                null, false, null, null, null, null, null, ""));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void clerksAndApproversOfItsDepartmentSeeIt(Role role) {
        if (EnumSet.of(Role.CLERK, Role.APPROVER).contains(role)) assertThat(seen(staff(DEPARTMENT, role)))
                .isEqualTo(application);
        else assertThatThrownBy(() -> seen(staff(DEPARTMENT, role))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherDepartmentSeesItWhereItConcernsThem() {
        assertThatThrownBy(() -> seen(staff(FIRE, Role.CLERK))).isInstanceOf(NotFound.class);

        tasks.concerned.add(FIRE);

        assertThat(seen(staff(FIRE, Role.CLERK))).isEqualTo(application);
        assertThatThrownBy(() -> seen(staff(FIRE, Role.CONSULTED))).isInstanceOf(NotAllowed.class);
    }

    @Test
    void anotherAuthorityDoesNotEvenWhereTheDepartmentIsTheSame() {
        tasks.concerned.add(DEPARTMENT);
        var stranger = PeopleFakes.staff(1, new AuthorityId(new UUID(2, 2)), DEPARTMENT, Role.CLERK);

        assertThatThrownBy(() -> seen(stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void lookingLeavesNoAuditAndRecordingOne() {
        seen(staff(DEPARTMENT, Role.CLERK));
        assertThat(rows.audit()).isEmpty();

        applications.recorded(staff(DEPARTMENT, Role.CLERK), application.receiptNumber(), AuditAction.FILE);
        assertThat(rows.audit()).containsExactly("file");
        assertThatThrownBy(() -> applications.recorded(staff(FIRE, Role.CLERK), application.receiptNumber(),
                AuditAction.FILE))
                .isInstanceOf(NotFound.class);
        assertThat(rows.audit()).hasSize(1);
    }

    @Test
    void aTaskIsDoneByTheDepartmentTheRoleAndThePostThatItIsFor() {
        waits(For.APPROVAL, Role.APPROVER, DEPARTMENT, "部長");
        var chief = staff(DEPARTMENT, Role.APPROVER);

        assertThatThrownBy(() -> act(chief, 3, For.APPROVAL)).as("of another post").isInstanceOf(NotAllowed.class);
        tasks.tasks.clear();
        waits(For.APPROVAL, Role.APPROVER, DEPARTMENT, "課長");
        assertThat(act(chief, 3, For.APPROVAL).hand().behalf()).isNull();
        assertThatThrownBy(() -> act(staff(DEPARTMENT, Role.CLERK), 3, For.APPROVAL)).isInstanceOf(NotAllowed.class);
        tasks.concerned.add(FIRE);
        assertThatThrownBy(() -> act(staff(FIRE, Role.APPROVER), 3, For.APPROVAL)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whereNothingOfThatKindWaitsItHasChanged() {
        assertThatThrownBy(() -> act(staff(DEPARTMENT, Role.CLERK), 3, For.REVIEW))
                .isInstanceOf(ChangedMeanwhile.class);
        waits(For.WAIT, Role.CLERK, DEPARTMENT, "");
        assertThatThrownBy(() -> act(staff(DEPARTMENT, Role.CLERK), 3, For.REVIEW, For.JOINT))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> act(staff(DEPARTMENT, Role.CLERK), 2, For.WAIT)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(act(staff(DEPARTMENT, Role.CLERK), 3, For.REVIEW, For.WAIT).task().kind()).isEqualTo(For.WAIT);
    }

    @Test
    void aDeputyActsWhereTheyAreNotAskedThemselves() {
        waits(For.APPROVAL, Role.APPROVER, FIRE, "");
        tasks.standsInFor(ABSENT);

        assertThat(act(staff(DEPARTMENT, Role.APPROVER), 3, For.APPROVAL).hand().behalf()).isEqualTo(ABSENT);
        tasks.proposedThemselves();
        assertThatThrownBy(() -> act(staff(DEPARTMENT, Role.APPROVER), 3, For.APPROVAL)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void whoDecidedAPartDecidesAnotherOnlyAsADeputy() {
        waits(For.APPROVAL, Role.APPROVER, DEPARTMENT, "");
        tasks.decidedBefore();
        var approver = staff(DEPARTMENT, Role.APPROVER);
        assertThatThrownBy(() -> act(approver, 3, For.APPROVAL)).isInstanceOf(NotAllowed.class);

        tasks.standsInFor(ABSENT);

        assertThat(act(approver, 3, For.APPROVAL).hand().behalf()).isEqualTo(ABSENT);
    }

    @Test
    void aResidentSeesWhatTheirBrowserWasLetInTo() {
        var mine = new Resident(new Secret("mine"));
        assertThatThrownBy(() -> applications.forResident(mine, application.receiptNumber()))
                .isInstanceOf(NotFound.class);

        applications.openTo(mine, application.id());

        assertThat(applications.forResident(mine, application.receiptNumber())).isEqualTo(application);
        assertThatThrownBy(() -> applications.forResident(new Resident(new Secret("other")),
                application.receiptNumber())).isInstanceOf(NotFound.class);
    }

    @Test
    void onlyAClerkTakesItAndAnybodyWhoSeesItGivesItBack() {
        var approver = staff(DEPARTMENT, Role.APPROVER);

        assertThatThrownBy(() -> applications.assign(approver, application, approver.person(), null))
                .isInstanceOf(NotAllowed.class);
        applications.assign(approver, application, null, null);
        assertThatThrownBy(() -> applications.assign(staff(DEPARTMENT, Role.CLERK), application, ABSENT, ABSENT))
                .isInstanceOf(ChangedMeanwhile.class);

        assertThat(rows.done()).containsExactly("assign null");
        assertThat(rows.audit()).isEqualTo(List.of("assign"));
    }
}
