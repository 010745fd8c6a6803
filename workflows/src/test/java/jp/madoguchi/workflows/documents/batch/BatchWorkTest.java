package jp.madoguchi.workflows.documents.batch;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.db.NoTransactions;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.document.DocumentFakes;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import jp.madoguchi.workflows.documents.document.SheetFakes;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** What is done for each application of a batch, and what becomes of those for which it cannot be. */
class BatchWorkTest {

    private final BatchFakes kept = new BatchFakes();
    private final List<Task> open = new ArrayList<>();
    private final TaskFakes.Kept tasks = new TaskFakes.Kept(open, List.of());
    private final NoTransactions transactions = new NoTransactions();
    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(IntStream.rangeClosed(1, 500)
            .mapToObj(number -> ApplicationFakes.application(BatchFakes.application(number), null, null)).toArray(Application[]::new));
    private SheetFakes sheets = new SheetFakes(400, 1_000);
    private Documents documents = DocumentFakes.register(new byte[0]);

    private BatchWork work() {
        var sheet = new IssueStep(Basics.of("issue", "一覧"), "一覧", Use.SHEET, null, "<p>一覧</p>", null, null, null, null);
        var workflows = new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(sheet)));
        return new BatchWork(kept, new BatchDocuments(kept, applications, tasks, documents),
                new BatchSheets(kept, applications, sheets, workflows, transactions.template(), CLOCK),
                WorkFakes.lots(transactions.template(), CLOCK));
    }

    private static IssuedDocument document(String kind) {
        return new IssuedDocument(DocumentId.next(CLOCK.instant()), BatchFakes.application(1), AUTHORITY, kind, "", null, null,
                null, null, null, "",
                CLOCK.instant(), true);
    }

    private void waits(For kind, String place) {
        open.add(TaskFakes.task(BatchFakes.application(1), AUTHORITY, kind, place, null, null));
    }

    @Test
    void whereTheDocumentIsThereNothingIsToBeDone() {
        documents = DocumentFakes.register(new byte[0], document("permit"));
        kept.waits(1);
        kept.batch = BatchFakes.batch(false, "wait", Batch.State.RUNNING);
        waits(For.WAIT, "wait");

        assertThat(work().next()).isTrue();

        assertThat(kept.done).containsExactly("done 1");
        assertThat(tasks.done).isEmpty();
        assertThat(work().next()).as("nothing is left").isFalse();
    }

    @Test
    void whoeverWaitsRightBeforeItIsLetGoOn() {
        documents = DocumentFakes.issuedMeanwhile(document("permit"));
        kept.waits(1);
        kept.batch = BatchFakes.batch(false, "wait", Batch.State.RUNNING);
        waits(For.WAIT, "wait");

        work().next();

        assertThat(applications.done).containsExactly("happened happened 名前");
        assertThat(tasks.done).containsExactly("result wait event", "complete t-wait FORWARD by somebody");
        assertThat(kept.done).containsExactly("done 1");
    }

    @Test
    void whoeverWaitsElsewhereOrForSomethingElseIsNot() {
        kept.waits(1);
        kept.batch = BatchFakes.batch(false, "wait", Batch.State.RUNNING);
        waits(For.WAIT, "other");
        waits(For.REVIEW, "wait");

        work().next();

        assertThat(tasks.done).isEmpty();
        assertThat(kept.done).containsExactly("notIssued 1");
    }

    @Test
    void anotherDocumentIsNotThisOne() {
        documents = DocumentFakes.register(new byte[0], document("ticket"));
        kept.waits(1);

        work().next();

        assertThat(kept.done).containsExactly("notIssued 1");
        assertThat(applications.done).as("nobody was to be let go on").isEmpty();
    }

    @Test
    void whatBreaksIsRolledBackAndDoesNotKeepTheRestWaiting() {
        kept.batch = BatchFakes.batch(false, "wait", Batch.State.RUNNING);
        kept.waiting.add(new BatchMapper.Item(BatchFakes.BATCH, 1, BatchFakes.application(999)));

        assertThat(work().next()).isTrue();

        assertThat(kept.done).containsExactly("broken 1");
        assertThat(transactions.rolledBack).isEqualTo(1);
    }

    @Test
    void whereNothingCouldBeTakenTheWorkerIsTold() {
        kept.broken = true;

        assertThatIllegalStateException().isThrownBy(() -> work().next());
        assertThat(kept.done).isEmpty();
    }

    @Test
    void aSheetHoldsAsManyRowsAsItsTemplateAllows() {
        kept.batch = BatchFakes.batch(true, "", Batch.State.RUNNING);
        kept.waits(30);
        sheets = new SheetFakes(20, 1_000);
        var work = work();

        assertThat(work.next()).isTrue();
        assertThat(work.next()).isTrue();
        assertThat(work.next()).isFalse();

        assertThat(sheets.tried).containsExactly(20, 10);
        assertThat(kept.sheets).containsOnlyKeys(1, 21);
        assertThat(new String(kept.sheets.get(21), StandardCharsets.UTF_8)).isEqualTo("issue 10");
        assertThat(kept.done).hasSize(31).doesNotHaveDuplicates().endsWith("finish " + CLOCK.instant())
                .filteredOn(one -> one.startsWith("done ")).hasSize(30);
        assertThat(kept.most).containsOnly(400);
    }

    @Test
    void rowsThatAreTooLongAreTriedByHalves() {
        kept.batch = BatchFakes.batch(true, "", Batch.State.RUNNING);
        kept.waits(10);
        sheets = new SheetFakes(400, 4);
        var work = work();

        for (var i = 0; i < 4; i++) work.next();

        assertThat(sheets.tried).as("and with all again once it fitted").containsExactly(10, 5, 2, 8);
        assertThat(kept.most).containsExactly(400, 5, 2, 400);
        assertThat(kept.done).containsExactly("done 1", "done 2");
    }

    @Test
    void oneRowThatCannotBeDrawnIsGivenUp() {
        kept.batch = BatchFakes.batch(true, "", Batch.State.RUNNING);
        kept.waits(2);
        sheets = new SheetFakes(400, 1);
        var work = work();

        work.next();
        work.next();

        assertThat(kept.done).containsExactly("broken 1");
        assertThat(kept.sheets).isEmpty();
    }

    @Test
    void itEndsAtTheTimeOfTheClock() {
        assertThat(work().next()).as("nothing waits").isFalse();

        assertThat(kept.done).containsExactly("finish " + CLOCK.instant());
    }

    @Test
    void nothingIsLookedForWhereNoBatchRuns() {
        kept.batch = BatchFakes.batch(false, "", Batch.State.DONE);
        assertThat(work().next()).isFalse();
        assertThat(kept.done).isEmpty();
    }
}
