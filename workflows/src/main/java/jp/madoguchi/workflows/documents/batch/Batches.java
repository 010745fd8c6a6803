package jp.madoguchi.workflows.documents.batch;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.people.StaffActs;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clerks make at once for the applications of their department (一括作成). */
@Service
class Batches {

    static final int PAGE = 200;

    private final BatchMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Batches(BatchMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    List<Choice> procedures(Staff staff) {
        mayUse(staff);
        return mapper.procedures(staff.authority(), staff.department());
    }

    int count(Staff staff, Selection selection) {
        mayUse(staff);
        return mapper.count(selection);
    }

    List<Batch> list(Staff staff) {
        mayUse(staff);
        return mapper.list(staff.authority(), staff.department());
    }

    Batch find(Staff staff, BatchId id) {
        mayUse(staff);
        return mapper.find(id).filter(batch -> batch.authority().equals(staff.authority()) && batch.department()
                .equals(staff.department())).orElseThrow(() -> new NotFound("batch"));
    }

    List<BatchMapper.Problem> problems(Batch batch) {
        return mapper.problems(batch.id());
    }

    @Transactional
    public BatchId begin(Staff staff, Choice choice, Offer offer, Selection selection) {
        mayUse(staff);
        var id = BatchId.next(clock.instant());
        mapper.insert(new Batch(id, staff.authority(), staff.department(), choice.procedure(), choice.title(),
                staff.person(), staff.name(), choice.workflow(),
                offer.step(), selection.kind(), offer.title(), selection.sheet(), selection.place(),
                        Batch.State.RUNNING, 0, clock.instant(), null, 0, 0, 0));
        mapper.total(id, mapper.fill(id, selection));
        tell(staff, AuditAction.BATCH_BEGIN, id);
        if (!selection.place().isEmpty())
            for (var page = mapper.applications(id, 0, PAGE); !page.isEmpty(); page = mapper.applications(id,
                    page.getLast().ordinal(), PAGE)) acts(staff, AuditAction.BATCH_ACT, page, id);
        return id;
    }

    @Transactional
    public void cancel(Staff staff, BatchId id) {
        mapper.cancel(find(staff, id).id(), clock.instant());
        tell(staff, AuditAction.BATCH_CANCEL, id);
    }

    /** Goes on where it was stopped, and tries again what could not be done. */
    @Transactional
    public void resume(Staff staff, BatchId id) {
        mapper.retry(find(staff, id).id());
        mapper.resume(id);
        tell(staff, AuditAction.BATCH_RESUME, id);
    }

    /** What is in the file that somebody takes along is written down as read, application by application. */
    @Transactional
    public void taken(Staff staff, Batch batch) {
        for (var page = mapper.items(batch.id(), 0, PAGE); !page.isEmpty(); page = mapper.items(batch.id(), page.getLast().ordinal(), PAGE))
            acts(staff, AuditAction.BATCH, page, batch.id());
    }

    private void acts(Staff staff, AuditAction action, List<BatchMapper.Item> items, BatchId id) {
        events.publishEvent(new StaffActs(staff, action,
                items.stream().<ApplicationId>map(BatchMapper.Item::application).toList(), id.toString()));
    }

    private void tell(Staff staff, AuditAction action, BatchId id) {
        events.publishEvent(new StaffAct(staff, action, null, id.toString()));
    }

    private static void mayUse(Staff staff) {
        if (!staff.is(Role.CLERK)) throw new NotAllowed("is no clerk");
    }
}
