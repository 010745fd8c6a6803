package jp.madoguchi.platform.identity.people;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Department;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 職員名簿 of an authority: who is there, in which department and with which roles. */
@Service
public class Members {

    private final PeopleMapper mapper;
    /** Of a password that was never written down, for all who have none: hashing takes long, and each is made within a transaction. */
    private final String nobodysPassword;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Members(PeopleMapper mapper, PasswordEncoder passwords, ApplicationEventPublisher news, Clock clock) {
        this.mapper = mapper;
        this.news = news;
        this.nobodysPassword = passwords.encode(Secret.random().text());
        this.clock = clock;
    }

    /** @throws NotAllowed unless that is an administrator */
    static AuthorityId administered(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
        return staff.authority();
    }

    /** Of somebody who comes from an identity provider: never typed, and unlike any other. */
    public String loginFor(AuthorityId authority, String number) {
        return mapper.code(authority) + ":" + number + ":" + Secret.random().text().substring(0, 6);
    }

    /** Held until the transaction ends. */
    @Transactional
    public Optional<Member> lock(AuthorityId authority, String number) {
        return mapper.lock(authority, number);
    }

    public Optional<Member> byNumber(AuthorityId authority, String number) {
        return mapper.byNumber(authority, number);
    }

    public Optional<Member> find(AuthorityId authority, PersonId id) {
        return mapper.member(authority, id);
    }

    public List<Member> page(AuthorityId authority, String word, int page, int size) {
        return mapper.members(authority, word, size + 1, page * size);
    }

    /** By its code, or by its name as it is written here. */
    public Optional<DepartmentId> department(AuthorityId authority, String codeOrName) {
        return codeOrName.isBlank() ? Optional.empty() : mapper.department(authority, codeOrName);
    }

    public List<Department> departments(AuthorityId authority) {
        return mapper.departments(authority);
    }

    /** Somebody who has no password that anybody knows, until one is set. */
    @Transactional
    public PersonId add(AuthorityId authority, String login, PersonDetails facts, Set<Role> roles) {
        var id = PersonId.next(clock.instant());
        mapper.create(id, authority, login, nobodysPassword, facts);
        if (!roles.isEmpty()) mapper.giveRoles(id, roles);
        return id;
    }

    /** From the next request on; what they did before stays theirs. */
    @Transactional
    public void change(PersonId id, PersonDetails facts, Set<Role> roles, boolean active) {
        // Somebody has to be left who can mend what a list or an identity provider got wrong.
        var last = !(active && roles.contains(Role.ADMINISTRATOR)) && mapper.isLastAdministrator(id, mapper.lockAuthority(id));
        var kept = last ? withAdministrator(roles) : roles;
        mapper.change(id, facts, active || last);
        mapper.takeRoles(id, kept);
        if (!kept.isEmpty()) mapper.giveRoles(id, kept);
    }

    private static Set<Role> withAdministrator(Set<Role> roles) {
        var all = EnumSet.of(Role.ADMINISTRATOR);
        all.addAll(roles);
        return all;
    }

    /** As an administrator says. */
    @Transactional
    public void change(Staff staff, Member member, PersonDetails facts, Set<Role> roles, boolean active) {
        administered(staff);
        change(member.id(), facts, roles, active);
        news.publishEvent(new StaffAct(staff, AuditAction.PERSON_CHANGED, null,
                member.number() == null ? member.login() : member.number()));
    }

    /** Whether somebody else could still administer. */
    public boolean hasOtherAdministrator(AuthorityId authority, PersonId but) {
        return mapper.administrators(authority, but) > 0;
    }

    public List<String> administratorMails(AuthorityId authority) {
        return mapper.administratorMails(authority);
    }
}
