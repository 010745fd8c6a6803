package jp.madoguchi.workflows.base.procedure;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.authority.Contact;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.PeopleFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 手続: who finds, opens and stops one, and how residents search. */
class ProceduresTest {

    private static final DepartmentId SCHOOL = new DepartmentId(new UUID(3, 2));
    private static final FormVersionId FORM = new FormVersionId(new UUID(10, 1));
    private static final WorkflowVersionId WORKFLOW = new WorkflowVersionId(new UUID(5, 1));

    private final List<Object> news = new ArrayList<>();
    private @Nullable List<?> asked;
    private Procedure procedure = procedure(true);
    private final MapperFake rows = new MapperFake()
            .answering("byCode", given -> given[2] == null || procedure.department().equals(given[2])
                    ? Optional.of(procedure) : Optional.empty())
            .answering("byId", given -> Optional.of(procedure))
            .answering("ofDepartment", given -> given[1] == null || procedure.department().equals(given[1])
                    ? List.of(procedure) : List.of())
            .answering("search", given -> {
                asked = Arrays.asList(given);
                return List.of(procedure);
            });
    private final Procedures procedures = new Procedures(rows.as(ProcedureMapper.class), news::add, CLOCK);

    private static Procedure procedure(boolean published) {
        return new Procedure(new ProcedureId(new UUID(4, 1)), AUTHORITY, DEPARTMENT, "parking", "parking",
                ProcedurePage.blank("標章の申請"), FORM, WORKFLOW,
                new Contact("福祉課", "", ""), published, true);
    }

    private static Staff staff(DepartmentId department, Role... roles) {
        return PeopleFakes.staff(1, AUTHORITY, department, roles);
    }

    @Test
    void everyWordIsSearchedForInAnyWidthAndMeansItself() {
        procedures.search(AUTHORITY, "　ｶｰﾄﾞ  １００%　a_b\\ ", Scene.CAR);

        assertThat(asked).isEqualTo(Arrays.asList(AUTHORITY, List.of("%カード%", "%100\\%%", "%a\\_b\\\\%"), Scene.CAR));
    }

    @Test
    void noWordsAreNoneAndMoreThanEightAreNotRead() {
        procedures.search(AUTHORITY, " 　", null);
        assertThat(asked).isEqualTo(Arrays.asList(AUTHORITY, List.of(), null));

        procedures.search(AUTHORITY, "1 2 3 4 5 6 7 8 9", null);
        assertThat(asked.get(1)).isEqualTo(List.of("%1%", "%2%", "%3%", "%4%", "%5%", "%6%", "%7%", "%8%"));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theOfficeAndAdministratorsSeeAllAndOthersThoseOfTheirDepartment(Role role) {
        var all = role == Role.OFFICE || role == Role.ADMINISTRATOR;

        assertThat(procedures.forStaff(staff(SCHOOL, role))).hasSize(all ? 1 : 0);
        assertThat(procedures.forStaff(staff(DEPARTMENT, role))).hasSize(1);
        assertThat(procedures.seen(staff(DEPARTMENT, role), "parking")).isEqualTo(procedure);
        if (all) assertThat(procedures.seen(staff(SCHOOL, role), "parking")).isEqualTo(procedure);
        else assertThatThrownBy(() -> procedures.seen(staff(SCHOOL, role), "parking")).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void ownersAndTheOfficeOpenAndStopIt(Role role) {
        var may = role == Role.OWNER || role == Role.OFFICE;

        assertThat(procedures.mayOpen(staff(DEPARTMENT, role))).isEqualTo(may);
        if (may) {
            procedures.stop(staff(DEPARTMENT, role), "parking");
            assertThat(rows.done).containsExactly("stop " + procedure.id() + " 2026-11-20T01:00:00Z");
        } else {
            assertThatThrownBy(() -> procedures.stop(staff(DEPARTMENT, role), "parking"))
                    .isInstanceOf(NotAllowed.class);
            assertThatThrownBy(() -> procedures.open(staff(DEPARTMENT, role), "parking"))
                    .isInstanceOf(NotAllowed.class);
            assertThat(rows.done).isEmpty();
        }
    }

    @Test
    void anOwnerOfAnotherDepartmentStopsNothing() {
        assertThatThrownBy(() -> procedures.stop(staff(SCHOOL, Role.OWNER), "parking")).isInstanceOf(NotFound.class);
        assertThat(procedures.owned(staff(SCHOOL, Role.OWNER, Role.OFFICE), "parking")).isEqualTo(procedure);
    }

    @Test
    void thatItIsStoppedOrOpenedIsNewsOnceAndOnRecord() {
        var owner = staff(DEPARTMENT, Role.OWNER);

        procedures.stop(owner, "parking");
        procedures.open(owner, "parking");

        assertThat(news).containsExactly(new StaffAct(owner, AuditAction.STOP, null, "parking"),
                new Stopped(procedure, owner),
                new StaffAct(owner, AuditAction.OPEN, null, "parking"), new Opened(procedure, owner));
        assertThat(rows.done).containsExactly("stop " + procedure.id() + " 2026-11-20T01:00:00Z", "stop "
                + procedure.id() + " null");

        rows.answering("stop", given -> false);
        procedures.stop(owner, "parking");
        procedures.open(owner, "parking");
        assertThat(news).as("it is so already").hasSize(4);
    }

    @Test
    void whatWasNeverPublishedIsNotOpenedAgain() {
        procedure = procedure(false);

        assertThatThrownBy(() -> procedures.open(staff(DEPARTMENT, Role.OWNER), "parking"))
                .isInstanceOf(NotFound.class);
        assertThat(rows.done).isEmpty();
    }

    @Test
    void theFirstVersionOpensItAndLaterOnesDoNot() {
        var owner = staff(DEPARTMENT, Role.OWNER);
        procedures.revise(procedure, ProcedurePage.blank("新"), FORM, WORKFLOW, owner);
        assertThat(news).isEmpty();

        procedures.revise(procedure(false), ProcedurePage.blank("新"), FORM, WORKFLOW, owner);

        assertThat(news).containsExactly(new Opened(procedure, owner));
        assertThat(rows.done).hasSize(2);
    }

    @Test
    void aNewOneGetsTheFirstReceiptPrefixThatIsFree() {
        rows.answering("prefixes", given -> List.of("K1", "K2", "K4"));

        procedures.begin(procedure);

        assertThat(rows.done).hasSize(2).first().isEqualTo("lockPrefixes");
        assertThat(rows.done).last().asString().startsWith("insert").endsWith(" K3 0 null");
        assertThat(news).as("nobody can apply yet").isEmpty();
    }

    @Test
    void whatIsNotThereSaysSo() {
        assertThatThrownBy(() -> procedures.get(AUTHORITY, "nothing")).isInstanceOf(NotFound.class);
        rows.answering("byId", given -> Optional.empty());
        assertThatThrownBy(() -> procedures.get(AUTHORITY, procedure.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void aPageHasNothingThatIsNull() {
        var page = new ProcedurePage(null, null, null, null, 0, 0, null);

        assertThat(page.title()).isEmpty();
        assertThat(page.scene()).isEqualTo(Scene.OFFICE);
        assertThat(page.guide().bring()).isEmpty();
        assertThat(page.guide().who()).isEmpty();
        assertThat(ProcedurePage.blank("標章").standardDays()).isEqualTo(10);
        assertThat(Scene.named("CARE")).isTrue();
        assertThat(Scene.named("care")).isFalse();
        assertThat(Scene.HEALTH.icon()).isEqualTo("shield");
        assertThat(Scene.CARE.icon()).isEqualTo("care");
    }
}
