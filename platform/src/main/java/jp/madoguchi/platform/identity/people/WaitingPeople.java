package jp.madoguchi.platform.identity.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Department;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 登録待ち: a task for the administrators, until they say where somebody belongs. */
@Service
public class WaitingPeople {

    private final PeopleMapper mapper;
    private final Members members;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final String site;

    WaitingPeople(PeopleMapper mapper, Members members, Outbox outbox, ApplicationEventPublisher news, Clock clock,
            @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.members = members;
        this.outbox = outbox;
        this.news = news;
        this.clock = clock;
        this.site = site;
    }

    /** The administrators get mail the first time. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wait(AuthorityId authority, WaitingPerson one) {
        if (!mapper.wait(authority, one, clock.instant())) return;
        members.administratorMails(authority).forEach(mail -> outbox.post(authority, null, mail, "waiting-person",
                Priority.STAFF, site + "/staff/people"));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void waitsNoMore(AuthorityId authority, String number) {
        mapper.waitNoMore(authority, number);
    }

    List<WaitingPerson> all(Staff staff) {
        return mapper.waiting(Members.administered(staff), null);
    }

    /** They may sign in from now on, and whoever comes from the same department. */
    @Transactional
    public void place(Staff staff, String number, DepartmentId department, Set<Role> chosen) {
        var authority = Members.administered(staff);
        var one = mapper.waiting(authority, number).stream().findFirst().orElseThrow(() -> new NotFound("waits no more"));
        var roles = one.isGivenRolesHere() ? chosen : Set.copyOf(one.roles());
        var facts = new PersonDetails(number, one.name().isEmpty() ? number : one.name(), one.mail(), one.post(), department);
        var code = mapper.departments(authority).stream().filter(known -> known.id().equals(department))
                .map(Department::code).findFirst().orElseThrow(() -> new NotFound("no such department"));
        mapper.byNumber(authority, number).ifPresentOrElse(known -> members.change(known.id(), facts, roles,
                known.active()), () -> members.add(authority, members.loginFor(authority, number), facts, roles));
        mapper.waitNoMore(authority, number);
        if (!one.said().isEmpty()) news.publishEvent(new Placed(authority, one.said(), code));
        news.publishEvent(new StaffAct(staff, AuditAction.PERSON_PLACED, null, number));
        if (one.mail() != null) outbox.post(authority, null, one.mail(), "placed-person", Priority.STAFF, facts.name(), site + "/login");
    }

    /** Not one of us, or came once by mistake; whoever comes again waits again. */
    @Transactional
    public void dismiss(Staff staff, String number) {
        mapper.waitNoMore(Members.administered(staff), number);
        news.publishEvent(new StaffAct(staff, AuditAction.PERSON_DISMISSED, null, number));
    }
}
