package jp.madoguchi.workflows.desk.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.engine.process.Failure;
import jp.madoguchi.workflows.engine.process.Failures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For administrators: failures with what to do about them, and the daily comparison of our tables with the engine's. */
@Service
public class Health {

    /** A failure with the application it belongs to. */
    public record Stopped(Failure failure, Application application) {
    }

    /** @param kind its words are {@code finding.<kind>}; number null where it belongs to no application */
    public record Finding(String kind, String number, String detail, Instant at) {
    }

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int MOST = 200;

    private final HealthMapper mapper;
    private final Failures failures;
    private final Applications applications;
    private final Tasks tasks;
    private final Attachments attachments;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Health(HealthMapper mapper, Failures failures, Applications applications, Tasks tasks, Attachments attachments,
            Documents documents, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.failures = failures;
        this.applications = applications;
        this.tasks = tasks;
        this.attachments = attachments;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** Of the own authority. */
    public List<Stopped> stopped(Staff staff) {
        administers(staff);
        return failures.all().stream().map(failure -> new Stopped(failure, applications.get(failure.application())))
                .filter(stopped -> stopped.application.authority().equals(staff.authority())).toList();
    }

    public List<Finding> findings(Staff staff) {
        administers(staff);
        return mapper.findings(staff.authority());
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(mapper.checkedAt());
    }

    @Transactional
    public void retry(Staff staff, String job) {
        var failure = own(staff, job);
        failures.retry(failure);
        tell(staff, AuditAction.HEALTH_RETRY, failure, "");
    }

    /** Without it; why is on record. */
    @Transactional
    public void skip(Staff staff, String job, String reason) {
        var failure = own(staff, job);
        applications.happened(failure.application(), "skipped", staff.person(), reason);
        if (failures.holdsUp(failure)) tasks.passed(failure.application(), failure.place(), "", null);
        failures.skip(failure);
        tell(staff, AuditAction.HEALTH_SKIP, failure, reason);
    }

    private Failure own(Staff staff, String job) {
        administers(staff);
        return failures.find(job).filter(one -> applications.get(one.application()).authority()
                .equals(staff.authority())).orElseThrow(() -> new NotFound("failure"));
    }

    private void tell(Staff staff, AuditAction action, Failure failure, String reason) {
        events.publishEvent(new StaffAct(staff, action, failure.application(), reason));
    }

    /** いま確かめる. */
    @Transactional
    public int check(Staff staff) {
        administers(staff);
        events.publishEvent(new StaffAct(staff, AuditAction.HEALTH_CHECK, null, ""));
        return check();
    }

    /** One node does it; what was found before and is no longer so goes. */
    @Background("desk.health")
    @Transactional
    public int check() {
        var now = clock.instant();
        mapper.lock();
        mapper.clear();
        mapper.forgetBefore(now.minus(KEPT));
        var found = mapper.findStuck(now) + mapper.findWithoutProcess(now) + mapper.findProcessLeft(now) + mapper.findTaskGone(now)
                + mapper.findTaskUnknown(now) + lostFiles(now) + waitingDocuments(now);
        mapper.checked(now, found);
        return found;
    }

    private int lostFiles(Instant now) {
        var lost = attachments.lost(MOST);
        lost.forEach(file -> mapper.found(now, "fileLost", Objects.requireNonNull(file.application()), file.id().toString()));
        return lost.size();
    }

    private int waitingDocuments(Instant now) {
        var waiting = documents.waiting(MOST);
        waiting.forEach(document -> mapper.found(now, "documentWaits", document.application(), document.id().toString()));
        return waiting.size();
    }

    private static void administers(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
    }
}
