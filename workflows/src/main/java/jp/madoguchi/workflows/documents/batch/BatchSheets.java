package jp.madoguchi.workflows.documents.batch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.documents.document.ListDocuments;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** 一覧の文書: one document about many applications, some hundred rows at a time. */
@Component
class BatchSheets {

    private static final Logger LOG = LoggerFactory.getLogger(BatchSheets.class);
    private static final int ROWS = 400;
    /** Longer than drawing takes; what a node had in hand when it died is taken up by another after it. */
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final BatchMapper mapper;
    private final Applications applications;
    private final ListDocuments listDocuments;
    private final Workflows workflows;
    private final TransactionOperations transaction;
    private final Clock clock;
    private final ThreadLocal<Integer> rows = ThreadLocal.withInitial(() -> ROWS);

    BatchSheets(BatchMapper mapper, Applications applications, ListDocuments listDocuments, Workflows workflows,
            TransactionOperations transaction, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.listDocuments = listDocuments;
        this.workflows = workflows;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Drawn under a lease: that takes seconds, and nothing is held meanwhile. */
    boolean next() {
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
        LOG.error("A document about many could not be drawn", why);
        transaction.executeWithoutResult(status -> items.forEach(item -> mapper.failed(item.batch(), item.ordinal(), "broken")));
    }
}
