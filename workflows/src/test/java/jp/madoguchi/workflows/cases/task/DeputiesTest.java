package jp.madoguchi.workflows.cases.task;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.task.Deputies.Colleague;
import jp.madoguchi.workflows.cases.task.Deputies.Deputy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 代理: who says for oneself who acts, on which days, and that it is on record. */
class DeputiesTest {

    /** The 2nd in Japan already. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T15:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);
    private static final UUID COLLEAGUE = new UUID(6, 5);

    private final List<String> done = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final Deputies deputies = new Deputies(new Rows(), told::add, CLOCK);

    @ParameterizedTest
    @CsvSource({"2026-12-02, 2026-12-02, true", "2026-12-24, 2027-01-05, true", "2026-11-01, 2026-12-02, true",
            "2026-11-01, 2026-12-01, false",
            "2026-12-10, 2026-12-09, false", "2026-12-02, 2027-12-03, true", "2026-12-02, 2027-12-04, false"})
    void theDaysMakeSense(LocalDate from, LocalDate until, boolean kept) {
        var clerk = staff(Role.CLERK);
        assertThat(deputies.add(clerk, COLLEAGUE, from, until)).isEqualTo(kept);
        assertThat(done).hasSize(kept ? 1 : 0);
        assertThat(told).hasSize(kept ? 1 : 0);
        if (kept) assertThat(told).containsExactly(new StaffAct(clerk, AuditAction.DEPUTY, null, from + " – " + until));
    }

    @Test
    void onlyWhoHandlesApplicationsHasADeputyAndThatIsAColleague() {
        assertThatThrownBy(() -> deputies.add(staff(Role.OWNER), COLLEAGUE, TODAY, TODAY))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> deputies.add(staff(Role.CLERK), new UUID(6, 6), TODAY, TODAY))
                .isInstanceOf(NotAllowed.class);
        assertThat(deputies.add(staff(Role.APPROVER), COLLEAGUE, TODAY, TODAY)).isTrue();
        assertThat(done).containsExactly("put " + COLLEAGUE + " 2026-12-02 2026-12-02");
    }

    @Test
    void whoIsBackEndsItAndThatIsOnRecord() {
        var clerk = staff(Role.CLERK);
        deputies.remove(clerk, COLLEAGUE, TODAY);
        deputies.endAll(clerk.person());
        assertThat(done).containsExactly("remove " + COLLEAGUE + " 2026-12-02", "endAll 2026-12-02");
        assertThat(told).containsExactly(new StaffAct(clerk, AuditAction.DEPUTY_END, null, "2026-12-02"));
    }

    @Test
    void todayIsADayInJapan() {
        assertThat(deputies.mine(staff(Role.CLERK))).extracting(Deputy::from).containsExactly(TODAY);
        assertThat(deputies.actsFor(staff(Role.CLERK))).extracting(Deputy::from).containsExactly(TODAY);
    }

    private final class Rows implements DeputyMapper {

        @Override
        public List<Deputy> of(PersonId person, LocalDate today) {
            return List.of(new Deputy(COLLEAGUE, "同僚", "", today, today));
        }

        @Override
        public List<Deputy> actsFor(PersonId deputy, LocalDate today) {
            return List.of(new Deputy(COLLEAGUE, "同僚", "", today, today));
        }

        @Override
        public List<Colleague> colleagues(DepartmentId department, PersonId but) {
            return List.of(new Colleague(COLLEAGUE, "同僚", ""));
        }

        @Override
        public void put(PersonId person, UUID deputy, LocalDate from, LocalDate until) {
            done.add("put " + deputy + " " + from + " " + until);
        }

        @Override
        public void remove(PersonId person, UUID deputy, LocalDate from) {
            done.add("remove " + deputy + " " + from);
        }

        @Override
        public void endAll(PersonId person, LocalDate today) {
            done.add("endAll " + today);
        }
    }
}
