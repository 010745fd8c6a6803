package jp.madoguchi.workflows.documents.signature;

import java.time.Clock;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Signer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of requests whose statements are drawn already; of two that draw at once the first one counts. */
@Component
class RequestRows {

    private final RequestMapper mapper;
    private final Signatures signatures;
    private final Clock clock;

    RequestRows(RequestMapper mapper, Signatures signatures, Clock clock) {
        this.mapper = mapper;
        this.signatures = signatures;
        this.clock = clock;
    }

    void ask(String task, ApplicationId application, Place place, Signer signer) {
        mapper.insert(task, application, place.step(), signer.key(), signer.name(), clock.instant());
    }

    /** What came for something else is worth nothing any more. */
    @Transactional
    public void askDecider(String id, Task task, Staff staff, String facts, Statement fresh) {
        if (Statement.isOf(mapper.lock(id), facts)) return;
        signatures.dropOthers(id);
        mapper.askDecider(id, task, Place.of(task.place()), staff, fresh, clock.instant());
    }

    @Transactional
    public void freeze(String task, Statement fresh, int submission) {
        if (mapper.lock(task) == null) mapper.freeze(task, fresh, submission, clock.instant());
    }
}
