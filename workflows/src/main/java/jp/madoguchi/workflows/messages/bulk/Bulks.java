package jp.madoguchi.workflows.messages.bulk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What clerks tell all at once, to applicants of their own department. */
@Service
class Bulks {

    private final BulkMapper mapper;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Bulks(BulkMapper mapper, Applications applications, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    List<BulkMapper.Kind> procedures(Staff staff) {
        mayUse(staff);
        return mapper.procedures(staff.authority(), staff.department());
    }

    int count(Staff staff, Whom whom) {
        mayUse(staff);
        return mapper.count(whom);
    }

    /** The first of them, to show what they would get; that is reading an application. */
    @Transactional
    public Optional<Application> first(Staff staff, Whom whom) {
        mayUse(staff);
        return mapper.first(whom).map(id -> applications.recorded(staff, applications.get(id).receiptNumber(), AuditAction.BULK_LOOK));
    }

    List<Bulk> list(Staff staff) {
        mayUse(staff);
        return mapper.list(staff.authority(), staff.department());
    }

    Bulk find(Staff staff, BulkId id) {
        mayUse(staff);
        return mapper.find(id).filter(bulk -> bulk.authority().equals(staff.authority()) && bulk.department()
                .equals(staff.department())).orElseThrow(() -> new NotFound("bulk"));
    }

    BulkId fresh() {
        return BulkId.next(clock.instant());
    }

    List<String> unreached(Bulk bulk) {
        return mapper.unreached(bulk.id());
    }

    @Transactional
    public BulkId begin(Staff staff, BulkId id, Whom whom, String subject, String body) {
        mayUse(staff);
        var begun = mapper.insert(new Bulk(id, staff.authority(), staff.department(), whom.procedure(), "",
                staff.person(), "", subject, body, Bulk.State.RUNNING, 0, clock.instant(), null, 0, 0, 0, 0));
        // Sent twice it is the same one.
        if (!begun) return id;
        mapper.total(id, mapper.fill(id, whom));
        events.publishEvent(new StaffAct(staff, AuditAction.BULK_BEGIN, null, id.toString()));
        return id;
    }

    @Transactional
    public void cancel(Staff staff, BulkId id) {
        mapper.cancel(find(staff, id).id(), clock.instant());
        events.publishEvent(new StaffAct(staff, AuditAction.BULK_CANCEL, null, id.toString()));
    }

    private static void mayUse(Staff staff) {
        if (!staff.is(Role.CLERK)) throw new NotAllowed("is no clerk");
    }
}
