package jp.madoguchi.workflows.cases.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.cases.task.Tasks.Share;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class TaskMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    TaskMapper tasks;

    @Autowired
    DeputyMapper deputies;

    @Autowired
    TestRows rows;

    private ApplicationId application;
    private Task task;
    private PersonId approver;
    private PersonId other;

    @BeforeEach
    void aDecisionThatWaits() {
        var authority = rows.authority("tasks");
        var welfare = rows.department(authority, "welfare");
        application = rows.application(rows.procedure(authority, welfare, "T1"), "T1-1", "APPROVAL", "APPROVAL", "APPROVER");
        task = tasks.openOf(application).getFirst();
        approver = rows.person(authority, welfare, "tasks-approver", "APPROVER");
        other = rows.person(authority, welfare, "tasks-other", "APPROVER");
    }

    @Test
    void whoProposedHasASharePlainlyAndOthersNone() {
        rows.sql().update("update application set forwarded_by = ? where id = ?", other.value(), application.value());

        assertThat(tasks.share(other, task.id())).isEqualTo(Share.PROPOSED);
        assertThat(tasks.share(approver, task.id())).isEqualTo(Share.NONE);
    }

    @Test
    void whoDecidedInTheSameChainHasAShare() {
        tasks.done(task.id(), NOW, approver, null, "FORWARD", "");

        assertThat(tasks.share(approver, task.id())).isEqualTo(Share.DECIDED);
    }

    @Test
    void whoDecidedForSomebodyElseMayDecideOnceMore() {
        tasks.done(task.id(), NOW, approver, other, "FORWARD", "");

        assertThat(tasks.share(approver, task.id())).isEqualTo(Share.NONE);
    }

    @Test
    void aPassIsOpenOnceAndOverWhenNothingOfItIs() {
        var pass = tasks.pass(application, "next", NOW);

        assertThat(tasks.pass(application, "next", NOW)).isEqualTo(pass);
        tasks.settle(application, NOW);
        assertThat(tasks.pass(application, "next", NOW)).isNotEqualTo(pass);
    }

    @Test
    void aDeputyActsOnTheseDaysForTasksOfThatRole() {
        deputies.put(approver, other.value(), TODAY, TODAY.plusDays(1));

        assertThat(tasks.behalf(other, TODAY, task)).contains(approver);
        assertThat(tasks.behalf(other, TODAY.plusDays(2), task)).isEmpty();
        assertThat(tasks.behalf(approver, TODAY, task)).isEmpty();
    }

    @Test
    void deputyshipsEndWithEitherOfTheTwo() {
        deputies.put(approver, other.value(), TODAY.minusDays(10), TODAY.minusDays(1));
        deputies.put(approver, other.value(), TODAY, TODAY.plusDays(1));

        deputies.endAll(other, TODAY);

        assertThat(tasks.behalf(other, TODAY, task)).isEmpty();
        assertThat(rows.sql().queryForObject("select count(*) from deputy where deputy_id = ?", Integer.class, other.value()))
                .as("what is over stays on record").isEqualTo(1);
    }
}
