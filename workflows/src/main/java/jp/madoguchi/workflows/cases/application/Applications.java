package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one place that says who may see an application, and through which its state changes. */
@Service
public class Applications {

    private static final Duration STATUS_OPEN = Duration.ofDays(1);

    private final ApplicationMapper mapper;
    private final ApplicantBrowsers browsers;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Applications(ApplicationMapper mapper, ApplicantBrowsers browsers, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.browsers = browsers;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /**
     * For clerks and approvers of the department it belongs to, and of those that have or had something to do with it;
     * for all others it is not there. Leaves no audit: whoever shows it, or acts on it, says so by {@link #record}.
     */
    public Application forStaff(Staff staff, String number) {
        if (!staff.handlesApplications()) throw new NotAllowed("handles no applications");
        return mapper.inAuthority(number, staff.authority())
                .filter(found -> found.department().equals(staff.department()) || tasks.concerns(found.id(), staff.department()))
                .orElseThrow(() -> new NotFound("application"));
    }

    /** The audit of what somebody saw or did: once for each page and each act. */
    @Transactional
    public void record(Staff staff, Application application, AuditAction action) {
        events.publishEvent(new StaffAct(staff, action, application.id(), ""));
    }

    /** What a page shows, or an act is about, with its audit. */
    @Transactional
    public Application recorded(Staff staff, String number, AuditAction action) {
        var application = forStaff(staff, number);
        record(staff, application, action);
        return application;
    }

    /** For acting: a task of one of these kinds that is theirs; takes the revision, so that of two people only one acts. */
    @Transactional
    public InHand forAct(Staff staff, String number, int revision, AuditAction action, For... kinds) {
        var application = recorded(staff, number, action);
        var hand = tasks.inHand(staff, application.id(), List.of(kinds));
        if (hand.isEmpty() && tasks.openOf(application.id()).stream()
                .anyMatch(task -> List.of(kinds).contains(task.kind()))) throw new NotAllowed("is not theirs to do");
        if (hand.isEmpty() || !mapper.claimRevision(application.id(), revision)) throw new ChangedMeanwhile();
        return new InHand(application, hand.get());
    }

    /** For the browser that sent it or that typed the one-time code. */
    public Application forResident(Resident resident, String number) {
        return mapper.forKey(number, resident.key().hash(), clock.instant()).orElseThrow(() -> new NotFound("application"));
    }

    /** For acts that do not exclude each other, such as opinions: one waits for the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application queued(ApplicationId id) {
        mapper.touch(id);
        return get(id);
    }

    /** As it is now, and stays until this transaction ends: for what first has to be read or stored, and is then done once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Application held(ApplicationId id) {
        mapper.hold(id);
        return get(id);
    }

    /** For an act outside of a task: takes the revision, so that it and another one do not both happen. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(Application application, int revision) {
        if (!mapper.claimRevision(application.id(), revision)) throw new ChangedMeanwhile();
    }

    /** Without asking who wants to know: for the process and for mailing a code. */
    public Application get(ApplicationId id) {
        return mapper.find(id).orElseThrow(() -> new NotFound("application"));
    }

    public Optional<Application> numbered(ReceiptNumber number) {
        return mapper.byNumber(number.text());
    }

    @Transactional
    public void openTo(Resident resident, ApplicationId id) {
        browsers.letIn(resident, id, STATUS_OPEN);
    }

    public List<Happening> happenings(ApplicationId id) {
        return mapper.events(id);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void happened(ApplicationId id, String kind, @Nullable PersonId person, String detail) {
        mapper.addEvent(id, clock.instant(), kind, person, detail);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void entered(ApplicationId id, State state, String place) {
        mapper.enter(id, state, place);
    }

    /** @param seen who had it when the clerk decided to take it */
    @Transactional
    public void assign(Staff staff, Application application, @Nullable PersonId person, @Nullable PersonId seen) {
        if (person != null && !staff.is(Role.CLERK)) throw new NotAllowed("is no clerk");
        if (!mapper.assign(application.id(), person, seen)) throw new ChangedMeanwhile();
        events.publishEvent(new StaffAct(staff, AuditAction.ASSIGN, application.id(), ""));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void state(ApplicationId id, State state) {
        mapper.state(id, state);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void propose(ApplicationId id, PersonId by, Proposal proposal, String reason) {
        mapper.propose(id, by, proposal, reason);
    }

    /** Why it is going to be refused, where no clerk proposed it: a draw was lost, a branch leads there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void reason(ApplicationId id, String reason) {
        mapper.reason(id, reason);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void decider(ApplicationId id, PersonId by) {
        mapper.decider(id, by);
    }

    /** 処分. Once; a second one changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void decide(ApplicationId id, State state, String reason, @Nullable PersonId by) {
        if (!mapper.decide(id, state, reason, by, clock.instant())) return;
        mapper.addEvent(id, clock.instant(), state.name().toLowerCase(java.util.Locale.ROOT), by, "");
        events.publishEvent(new Decided(id));
    }

    /** 取消し of what was granted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void revoked(ApplicationId id, String reason, PersonId by) {
        if (!mapper.revoke(id, reason)) return;
        mapper.addEvent(id, clock.instant(), "revoked", by, "");
        events.publishEvent(new Decided(id));
    }

    public LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }
}
