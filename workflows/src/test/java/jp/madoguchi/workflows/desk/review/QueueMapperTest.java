package jp.madoguchi.workflows.desk.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class QueueMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    QueueMapper queue;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private ProcedureId procedure;
    private Staff clerk;
    private Staff approver;

    @BeforeEach
    void aDepartmentWithAProcedure() {
        authority = rows.authority("mapper");
        welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "M1");
        clerk = staff(welfare, rows.person(authority, welfare, "clerk", "CLERK"), Role.CLERK);
        approver = staff(welfare, rows.person(authority, welfare, "approver", "APPROVER"), Role.APPROVER);
    }

    @Test
    void eachSeesTheirOwnTurn() {
        rows.application(procedure, "M1-1", "REVIEW", "REVIEW", "CLERK");
        rows.application(procedure, "M1-2", "APPROVAL", "APPROVAL", "APPROVER");

        assertThat(numbers(clerk, QueueView.TURN)).containsExactly("M1-1");
        assertThat(numbers(approver, QueueView.TURN)).containsExactly("M1-2");
        assertThat(queue.counts(clerk, TODAY, TODAY, List.of()).turn()).isEqualTo(1);
        assertThat(numbers(clerk, QueueView.OPEN)).containsExactly("M1-1", "M1-2");
    }

    @Test
    void nobodyIsAskedToDecideWhatTheyProposed() {
        var own = rows.application(procedure, "M1-1", "APPROVAL", "APPROVAL", "APPROVER");
        rows.sql().update("update application set forwarded_by = ? where id = ?", approver.personId(), own.value());

        assertThat(numbers(approver, QueueView.TURN)).isEmpty();
        assertThat(queue.counts(approver, TODAY, TODAY, List.of()).turn()).isZero();
    }

    @Test
    void whoStandsInForSomebodySeesTheirTurnOnThoseDays() {
        rows.application(procedure, "M1-1", "APPROVAL", "APPROVAL", "APPROVER");
        rows.sql().update("insert into deputy (person_id, deputy_id, from_on, until_on) values (?, ?, ?, ?)", approver.personId(), clerk.personId(),
                java.sql.Date.valueOf(TODAY), java.sql.Date.valueOf(TODAY.plusDays(1)));

        assertThat(numbers(clerk, QueueView.TURN)).containsExactly("M1-1");
        assertThat(queue.list(clerk, QueueView.TURN, "%%", "%%", TODAY, TODAY.plusDays(2), List.of(), 10, 0)).isEmpty();
    }

    @Test
    void whatIsWithAnotherDepartmentNowIsInBothQueues() {
        var fire = rows.department(authority, "fire");
        var asked = rows.application(procedure, "M1-1", "REVIEW", "JOINT", "CLERK");
        rows.sql().update("update task set department_id = ? where application_id = ?", fire.value(), asked.value());
        var there = staff(fire, rows.person(authority, fire, "fireman", "CLERK"), Role.CLERK);

        assertThat(numbers(there, QueueView.OPEN)).containsExactly("M1-1");
        assertThat(numbers(there, QueueView.TURN)).containsExactly("M1-1");
        assertThat(numbers(clerk, QueueView.OPEN)).containsExactly("M1-1");
        assertThat(numbers(clerk, QueueView.TURN)).isEmpty();
        assertThat(queue.counts(there, TODAY, TODAY, List.of()).open()).isEqualTo(1);
    }

    @Test
    void whatEndedIsAmongTheClosedAndNowhereElse() {
        rows.application(procedure, "M1-1", "GRANTED", "", "");

        assertThat(numbers(clerk, QueueView.CLOSED)).containsExactly("M1-1");
        assertThat(numbers(clerk, QueueView.OPEN)).isEmpty();
        assertThat(queue.counts(clerk, TODAY, TODAY, List.of()).open()).isZero();
    }

    @Test
    void anotherAuthoritysQueueIsItsOwn() {
        rows.application(procedure, "M1-1", "REVIEW", "REVIEW", "CLERK");
        var other = rows.authority("other");
        var there = rows.department(other, "welfare");
        var stranger = new Staff(rows.person(other, there, "stranger", "CLERK").value(), other.value(), there.value(), "", "", Set.of(Role.CLERK), "");

        assertThat(numbers(stranger, QueueView.OPEN)).isEmpty();
        assertThat(numbers(stranger, QueueView.TURN)).isEmpty();
    }

    @Test
    void aSearchLooksAtNumberNameAndKana() {
        rows.application(procedure, "M1-1", "REVIEW", "REVIEW", "CLERK");

        for (var found : new String[] {"%m1-1%", "%山田花子%", "%ヤマダ%"})
            assertThat(queue.list(clerk, QueueView.OPEN, found, found, TODAY, TODAY, List.of(), 10, 0)).as(found).hasSize(1);
        assertThat(queue.list(clerk, QueueView.OPEN, "%鈴木%", "%スズキ%", TODAY, TODAY, List.of(), 10, 0)).isEmpty();
    }

    @Test
    void aRefundThatWaitsIsTheTurnOfWhoDecidesThoughItsApplicationEnded() {
        var ended = rows.application(procedure, "M1-1", "GRANTED", "", "");

        assertThat(queue.list(approver, QueueView.TURN, "%%", "%%", TODAY, TODAY, List.of(ended), 10, 0)).hasSize(1);
        assertThat(queue.counts(approver, TODAY, TODAY, List.of(ended)).turn()).isEqualTo(1);
        assertThat(queue.counts(clerk, TODAY, TODAY, List.of(ended)).turn()).as("who decides nothing").isZero();
    }

    private List<String> numbers(Staff staff, QueueView view) {
        return queue.list(staff, view, "%%", "%%", TODAY, TODAY, List.of(), 10, 0).stream().map(QueueEntry::receiptNumber).toList();
    }

    private Staff staff(DepartmentId department, PersonId person, Role... roles) {
        return new Staff(person.value(), authority.value(), department.value(), "", "", Set.of(roles), "");
    }
}
