package jp.madoguchi.workflows.documents.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.workflows.documents.batch.BatchMapper.Item;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class BatchMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    BatchMapper batches;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId department;
    private ProcedureId procedure;
    private PersonId clerk;

    @BeforeEach
    void aProcedure() {
        authority = rows.authority("batches");
        department = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, department, "B1");
        clerk = rows.person(authority, department, "batch-clerk", "CLERK");
    }

    private ApplicationId application(String number, String state, Instant received) {
        var id = rows.application(procedure, number, state, "", "");
        rows.sql().update("update application set received_at = ? where id = ?", Timestamp.from(received), id.value());
        return id;
    }

    private void issued(ApplicationId application, String kind, boolean revoked) {
        rows.sql().update("insert into issued_document (id, application_id, authority_id, kind, title, warning, issued_at, pdf,"
                + " sha256, seal, revoked_at)"
                + " values (?, ?, ?, ?, '', '', ?, ?, ?, 'waiting', ?)", UUID.randomUUID(), application.value(), authority.value(), kind,
                Timestamp.from(NOW), new byte[1], new byte[1], revoked ? Timestamp.from(NOW) : null);
    }

    private Selection of(String kind, boolean sheet, String place, String whose) {
        return new Selection(authority, department, procedure, kind, sheet, place, whose, NOW, NOW.plusSeconds(60));
    }

    private BatchId begin(boolean sheet, Selection selection) {
        var id = BatchId.next(NOW);
        var workflow = rows.sql().queryForObject("select workflow_version_id from procedure where id = ?", UUID.class, procedure.value());
        batches.insert(new Batch(id, authority, department, procedure, "", clerk, "", new WorkflowVersionId(workflow), "issue",
                selection.kind(), "許可証",
                sheet, "", Batch.State.RUNNING, 0, NOW, null, 0, 0, 0));
        batches.total(id, batches.fill(id, selection));
        return id;
    }

    @Test
    void thoseThatHaveTheDocumentOrWaitRightBeforeItAreMeant() {
        issued(application("B1-1", "GRANTED", NOW), "permit", false);
        issued(application("B1-2", "GRANTED", NOW), "ticket", false);
        issued(application("B1-3", "REVOKED", NOW), "permit", true);
        var waiting = rows.application(procedure, "B1-4", "WAITING", "WAIT", "CLERK");
        rows.sql().update("update application set received_at = ? where id = ?", Timestamp.from(NOW), waiting.value());

        assertThat(batches.count(of("permit", false, "", ""))).isEqualTo(1);
        assertThat(batches.count(of("permit", false, "step", ""))).isEqualTo(2);
        assertThat(batches.count(of("permit", false, "elsewhere", ""))).isEqualTo(1);
        rows.sql().update("update task set done_at = now() where application_id = ?", waiting.value());
        batches.finish(NOW);
        assertThat(batches.count(of("permit", false, "step", ""))).as("it waits no more").isEqualTo(1);
    }

    @Test
    void theFirstMomentIsMeantAndTheLastIsNot() {
        issued(application("B1-1", "GRANTED", NOW.minusSeconds(1)), "permit", false);
        issued(application("B1-2", "GRANTED", NOW), "permit", false);
        issued(application("B1-3", "GRANTED", NOW.plusSeconds(59)), "permit", false);
        issued(application("B1-4", "GRANTED", NOW.plusSeconds(60)), "permit", false);

        assertThat(batches.count(of("permit", false, "", ""))).isEqualTo(2);
    }

    @Test
    void aSheetIsAboutThoseThatAreChosen() {
        for (var state : new String[] {"GRANTED", "REVIEW", "REFUSED", "REVOKED", "WITHDRAWN", "CLOSED"})
            application("B1-" + state, state, NOW);

        assertThat(batches.count(of("", true, "", "decided"))).isEqualTo(1);
        assertThat(batches.count(of("", true, "", ""))).as("granted or on the way").isEqualTo(2);
        rows.sql().update("update application set decision = state where procedure_id = ? and state in ('GRANTED', 'REFUSED', 'REVOKED')",
                procedure.value());
        batches.finish(NOW);
        assertThat(batches.count(of("", true, "", "open"))).as("on the way").isEqualTo(1);
    }

    @Test
    void anotherDepartmentSeesNoneOfIt() {
        var fire = rows.department(authority, "fire");
        issued(application("B1-1", "GRANTED", NOW), "permit", false);
        var id = begin(false, of("permit", false, "", ""));

        assertThat(batches.procedures(authority, department)).extracting(Choice::procedure).containsExactly(procedure);
        assertThat(batches.procedures(authority, fire)).isEmpty();
        assertThat(batches.list(authority, department)).extracting(Batch::id).containsExactly(id);
        assertThat(batches.list(authority, fire)).isEmpty();
        assertThat(batches.count(new Selection(authority, fire, procedure, "permit", false, "", "", NOW, NOW.plusSeconds(60)))).isZero();
    }

    @Test
    void itemsAreTakenInTheOrderOfReceiptNumbersAndCounted() {
        var second = application("B1-2", "GRANTED", NOW);
        var first = application("B1-1", "GRANTED", NOW);
        var third = application("B1-3", "GRANTED", NOW);
        for (var one : List.of(second, first, third)) issued(one, "permit", false);
        var id = begin(false, of("permit", false, "", ""));

        assertThat(batches.applications(id, 0, 9)).containsExactly(new Item(id, 1, first), new Item(id, 2, second), new Item(id, 3, third));
        assertThat(batches.applications(id, 1, 1)).containsExactly(new Item(id, 2, second));
        assertThat(batches.take(1)).containsExactly(new Item(id, 1, first));
        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).as("no sheet").isEmpty();

        batches.done(id, 1);
        batches.failed(id, 2, "notIssued");
        batches.failed(id, 1, "broken");

        assertThat(batches.find(id).orElseThrow()).returns(3, Batch::total).returns(1, Batch::done).returns(1, Batch::failed)
                .returns(1, Batch::unsealed).returns("B1の申請", Batch::procedureTitle).returns("batch-clerk", Batch::personName);
        assertThat(batches.about(id).orElseThrow()).returns("permit", Batch::kind).returns(0, Batch::done);
        assertThat(batches.items(id, 0, 9)).containsExactly(new Item(id, 1, first));
        assertThat(batches.problems(id)).containsExactly(new BatchMapper.Problem("B1-2", "notIssued"));
        assertThat(batches.take(9)).containsExactly(new Item(id, 3, third));
    }

    @Test
    void itEndsWhenNothingWaitsAnyMoreAndWhatFailedCanBeTriedAgain() {
        issued(application("B1-1", "GRANTED", NOW), "permit", false);
        var id = begin(false, of("permit", false, "", ""));
        batches.finish(NOW);
        assertThat(batches.find(id).orElseThrow().state()).isEqualTo(Batch.State.RUNNING);

        batches.failed(id, 1, "broken");
        batches.finish(NOW);
        assertThat(batches.find(id).orElseThrow()).returns(Batch.State.DONE, Batch::state).returns(NOW, Batch::endedAt);
        assertThat(batches.cancel(id, NOW)).as("it is over").isFalse();

        batches.retry(id);
        assertThat(batches.resume(id)).isTrue();
        assertThat(batches.resume(id)).isFalse();
        assertThat(batches.find(id).orElseThrow()).returns(Batch.State.RUNNING, Batch::state).returns(null, Batch::endedAt)
                .returns(0, Batch::failed);
        assertThat(batches.problems(id)).isEmpty();
    }

    @Test
    void whatIsCancelledIsNotTaken() {
        issued(application("B1-1", "GRANTED", NOW), "permit", false);
        var id = begin(false, of("permit", false, "", ""));

        assertThat(batches.cancel(id, NOW)).isTrue();

        assertThat(batches.take(9)).isEmpty();
        assertThat(batches.find(id).orElseThrow()).returns(Batch.State.CANCELLED, Batch::state).returns(NOW, Batch::endedAt);
    }

    @Test
    void sheetsAreKeptInTheirOrder() {
        application("B1-1", "GRANTED", NOW);
        application("B1-2", "GRANTED", NOW);
        var id = begin(true, of("", true, "", "decided"));
        assertThat(batches.isAnyRunning()).isTrue();
        assertThat(batches.take(9)).isEmpty();
        assertThat(batches.rows(id, 9)).hasSize(2);

        assertThat(batches.keepSheet(id, 2, new byte[] {2})).isTrue();
        assertThat(batches.keepSheet(id, 1, new byte[] {1})).isTrue();
        assertThat(batches.keepSheet(id, 1, new byte[] {3})).as("another drew it meanwhile").isFalse();

        assertThat(batches.sheets(id)).containsExactly(1, 2);
        assertThat(batches.sheet(id, 2)).isEqualTo(new Bytes(new byte[] {2}));
    }

    @Test
    void aSheetIsInOnesHandsUntilItIsLeftOrItsTimeIsOver() {
        application("B1-1", "GRANTED", NOW);
        var id = begin(true, of("", true, "", "decided"));

        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).contains(id);
        assertThat(batches.takeSheet(NOW.plusSeconds(59), NOW.plusSeconds(119))).isEmpty();
        assertThat(batches.takeSheet(NOW.plusSeconds(60), NOW.plusSeconds(120))).as("whoever had it died").contains(id);
        batches.leaveSheet(id, NOW.plusSeconds(60));
        assertThat(batches.takeSheet(NOW, NOW)).as("another has it").isEmpty();
        batches.leaveSheet(id, NOW.plusSeconds(120));
        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).contains(id);
        batches.leaveSheet(id, NOW.plusSeconds(60));

        batches.done(id, 1);
        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).as("nothing is left to draw").isEmpty();
    }
}
