package jp.madoguchi.workflows.desk.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ReminderMapperTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final Instant LATER = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    ReminderMapper reminders;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private PersonId approver;

    @BeforeEach
    void aDepartment() {
        authority = rows.authority("reminders");
        welfare = rows.department(authority, "welfare");
        approver = rows.person(authority, welfare, "reminded", "APPROVER");
    }

    @Test
    void theMorningsMailGoesOncePerDayToWhoWantsIt() {
        var other = rows.person(authority, welfare, "unwilling", "CLERK");
        reminders.wish(approver, true, true);
        reminders.wish(other, false, true);

        assertThat(reminders.forDigest(TODAY)).extracting(Recipient::person).contains(approver.value()).doesNotContain(other.value());
        assertThat(reminders.digested(approver, TODAY)).isTrue();
        assertThat(reminders.digested(approver, TODAY)).as("on another node").isFalse();
        assertThat(reminders.forDigest(TODAY)).extracting(Recipient::person).doesNotContain(approver.value());
        assertThat(reminders.forDigest(TODAY.plusDays(1))).extracting(Recipient::person).contains(approver.value());
    }

    @Test
    void aDeciderHearsOfWhatIsNewAndThenNothingUntilMoreComes() {
        reminders.wish(approver, false, true);
        rows.application(rows.procedure(authority, welfare, "T1"), "T1-1", "APPROVAL", "APPROVAL", "APPROVER");

        var turn = reminders.turns(LATER).stream().filter(one -> one.person().person().equals(approver.value())).findFirst().orElseThrow();
        assertThat(turn.waiting()).isEqualTo(1);
        assertThat(reminders.turnTold(approver, turn.latest(), LATER, LATER)).isTrue();
        assertThat(reminders.turnTold(approver, turn.latest(), LATER, LATER)).as("on another node").isFalse();
        assertThat(turns()).as("nothing new").isEmpty();
    }

    @Test
    void whoLeftIsNobodyToRemind() {
        var left = rows.person(authority, welfare, "left", "CLERK");

        rows.sql().update("update person set active = false where id = ?", left.value());

        assertThat(reminders.recipient(approver)).isPresent();
        assertThat(reminders.recipient(left)).isEmpty();
    }

    @Test
    void deadlinesAreThoseOfTheOwnRoleInTheOwnDepartment() {
        rows.application(rows.procedure(authority, welfare, "T2"), "T2-1", "APPROVAL", "APPROVAL", "APPROVER");
        rows.application(rows.procedure(authority, rows.department(authority, "harbour"), "T3"), "T3-1", "APPROVAL", "APPROVAL", "APPROVER");

        assertThat(reminders.deadlines(approver)).extracting(ReminderMapper.Deadline::receiptNumber).containsExactly("T2-1");
    }

    private List<ReminderMapper.Turn> turns() {
        return reminders.turns(LATER.plusSeconds(1)).stream().filter(one -> one.person().person().equals(approver.value())).toList();
    }
}
