package jp.madoguchi.workflows.documents.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.workflows.documents.batch.BatchMapper.Item;
import org.junit.jupiter.api.Test;

@MapperTest
class BatchMapperTest extends OfBatches {

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
}
