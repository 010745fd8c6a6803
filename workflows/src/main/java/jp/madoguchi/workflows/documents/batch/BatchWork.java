package jp.madoguchi.workflows.documents.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.document.ListDocuments;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what waits in batches, each application in a transaction of its own: what is done is done, whatever happens to the rest.
 * Nodes, and the workers of one node, share the items by their locks.
 */
@Component
class BatchWork {

    private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);
    private static final int ROWS = 400;
    /** Longer than drawing takes; what a node had in hand when it died is taken up by another after it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final BatchMapper mapper;
    private final Applications applications;
    private final Tasks tasks;
    private final Documents documents;
    private final ListDocuments listDocuments;
    private final Workflows workflows;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ThreadLocal<Integer> rows = ThreadLocal.withInitial(() -> ROWS);

    BatchWork(BatchMapper mapper, Applications applications, Tasks tasks, Documents documents,
            ListDocuments listDocuments, Workflows workflows, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.tasks = tasks;
        this.documents = documents;
        this.listDocuments = listDocuments;
        this.workflows = workflows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** @return whether there was something to do */
    @Background("documents.batches")
    boolean next() {
        if (!mapper.isAnyRunning()) return false;
        if (document() || sheet()) return true;
        transaction.executeWithoutResult(status -> mapper.finish(clock.instant()));
        return false;
    }

    private boolean document() {
        var at = new ArrayList<BatchMapper.Item>();
        try {
            transaction.executeWithoutResult(status -> {
                at.addAll(mapper.take(1));
                at.forEach(this::document);
            });
        } catch (RuntimeException | Error e) {
            failed(at, e);
        }
        return !at.isEmpty();
    }

    private void document(BatchMapper.Item item) {
        var batch = mapper.about(item.batch()).orElseThrow();
        if (!batch.place().isEmpty() && !isThere(item, batch)) goOn(item, batch);
        if (isThere(item, batch)) mapper.done(item.batch(), item.ordinal());
        else mapper.failed(item.batch(), item.ordinal(), "notIssued");
    }

    private boolean isThere(BatchMapper.Item item, Batch batch) {
        return documents.of(item.application()).stream().anyMatch(document -> document.kind().equals(batch.kind()));
    }

    /** What it waited for has happened; the process issues what comes next. */
    private void goOn(BatchMapper.Item item, Batch batch) {
        var application = applications.queued(item.application());
        tasks.openOf(application.id()).stream().filter(task -> task.kind() == For.WAIT && task.place()
                .equals(batch.place())).findFirst().ifPresent(task -> {
            applications.happened(application.id(), "happened", batch.person(), task.name());
            tasks.result(application.id(), Place.of(task.place()).step(), "event");
            tasks.complete(task, batch.person(), null, Outcome.FORWARD, "");
        });
    }

    /** Drawn under a lease: that takes seconds, and nothing is held meanwhile. */
    private boolean sheet() {
        var now = clock.instant();
        var taken = mapper.takeSheet(now, now.plus(LEASE));
        taken.ifPresent(id -> sheet(id, now.plus(LEASE)));
        return taken.isPresent();
    }

    private void sheet(BatchId id, Instant until) {
        var at = mapper.rows(id, rows.get());
        if (at.isEmpty()) return;
        try {
            var batch = mapper.about(id).orElseThrow();
            var step = workflows.get(batch.workflow()).step(batch.step()).map(IssueStep.class::cast)
                    .orElseThrow(() -> new NotFound("template"));
            var some = at.subList(0, Math.min(at.size(), listDocuments.most(step, applications.get(at.getFirst().application()))));
            var pdf = listDocuments.of(step, some.stream().map(item -> applications.get(item.application())).toList());
            transaction.executeWithoutResult(status -> {
                if (mapper.keepSheet(id, until, some.getFirst().ordinal(), pdf)) some.forEach(item -> mapper.done(id, item.ordinal()));
            });
            rows.set(ROWS);
        } catch (RuntimeException | Error e) {
            // Rows can be long: with half of them it may fit.
            if (at.size() > 1) rows.set(at.size() / 2);
            else failed(at, e);
        } finally {
            mapper.leaveSheet(id, until);
        }
    }

    private void failed(List<BatchMapper.Item> items, Throwable why) {
        LOG.error("A batch, or an item of one, could not be done", why);
        if (items.isEmpty()) throw new IllegalStateException(why);
        transaction.executeWithoutResult(status -> items.forEach(item -> mapper.failed(item.batch(), item.ordinal(), "broken")));
    }
}
