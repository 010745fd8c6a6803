package jp.madoguchi.workflows.documents.batch;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.work.Lots;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.stereotype.Component;

/** The documents of applications: those that are there already, and those that the process issues when it is let go on. */
@Component
class BatchDocuments implements Lots.Lot<BatchMapper.Item> {

    private final BatchMapper mapper;
    private final Applications applications;
    private final Tasks tasks;
    private final Documents documents;

    BatchDocuments(BatchMapper mapper, Applications applications, Tasks tasks, Documents documents) {
        this.mapper = mapper;
        this.applications = applications;
        this.tasks = tasks;
        this.documents = documents;
    }

    @Override
    public List<BatchMapper.Item> take(int most) {
        return mapper.take(most);
    }

    @Override
    public void work(BatchMapper.Item item) {
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

    @Override
    public void failed(BatchMapper.Item item) {
        mapper.failed(item.batch(), item.ordinal(), "broken");
    }

    @Override
    public void finish(Instant now) {
        mapper.finish(now);
    }
}
