package jp.madoguchi.platform.identity.password;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.platform.identity.people.Member;
import jp.madoguchi.platform.identity.people.Members;
import jp.madoguchi.platform.identity.people.PersonDetails;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes accounts of this site, and sets their passwords; the administrators hear of every sign-in of the emergency one. */
@Service
class LocalAccounts implements ForgetsExpired {

    private static final Duration LINK_GOOD = Duration.ofDays(3);
    private static final String PASSWORD = "password";
    private static final Duration KNOWN = Duration.ofDays(365);

    private final LocalMapper mapper;
    private final SecretLinks links;
    private final Members members;
    private final PasswordEncoder encoder;
    private final Outbox outbox;
    private final ApplicationEventPublisher news;
    private final Clock clock;
    private final String site;

    LocalAccounts(LocalMapper mapper, SecretLinks links, Members members, PasswordEncoder encoder, Outbox outbox,
            ApplicationEventPublisher news, Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.links = links;
        this.members = members;
        this.encoder = encoder;
        this.outbox = outbox;
        this.news = news;
        this.clock = clock;
        this.site = site;
    }

    private static void administers(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
    }

    /** They get a link by mail to set their password. */
    @Transactional
    public void add(Staff staff, String login, PersonDetails facts, Set<Role> roles) {
        administers(staff);
        var person = members.add(staff.authority(), login, facts, roles);
        news.publishEvent(new StaffAct(staff, AuditAction.PERSON_ADDED, null, login));
        invite(staff, person, facts);
    }

    /** A new link, for who forgot the password; the old one holds until it is used. */
    @Transactional
    public boolean invite(Staff staff, Member member) {
        administers(staff);
        if (member.mail() == null || member.emergency() || !member.active()) return false;
        invite(staff, member.id(), member.facts());
        news.publishEvent(new StaffAct(staff, AuditAction.PERSON_INVITED, null, member.login()));
        return true;
    }

    private void invite(Staff staff, PersonId person, PersonDetails facts) {
        var link = links.make(new SecretTarget(staff.authority(), PASSWORD, person.toString()), LINK_GOOD);
        outbox.post(staff.authority(), null, Objects.requireNonNull(facts.mail()), "password-link", Priority.STAFF, facts.name(),
                mapper.login(person.value()).orElseThrow(), site + "/login/password/" + link.text());
    }

    /** Takes a tenth of a second, so it is made before the transaction that keeps it. */
    String hash(String password) {
        return encoder.encode(PasswordRules.normal(password));
    }

    /** 非常用の管理者: for the day on which nobody else comes in. */
    @Transactional
    public void addEmergency(Staff staff, String login, String name, String hash) {
        administers(staff);
        var person = members.add(staff.authority(), login, new PersonDetails(null, name, null, "", staff.department()),
                EnumSet.of(Role.ADMINISTRATOR));
        mapper.password(person.value(), hash);
        mapper.makeEmergency(person.value());
        news.publishEvent(new StaffAct(staff, AuditAction.EMERGENCY_ADDED, null, login));
    }

    /** Somebody signed in with password and, if there is one, the second factor. */
    @Transactional
    public void signedIn(Staff staff, Secret browser) {
        mapper.know(staff.personId(), browser.hash("desk"), clock.instant());
        if (!mapper.isEmergency(staff.personId())) return;
        news.publishEvent(new StaffAct(staff, AuditAction.EMERGENCY_USED, null, ""));
        members.administratorMails(staff.authority())
                .forEach(mail -> outbox.post(staff.authority(), null, mail, "emergency", Priority.CODE, staff.name()));
    }

    @Transactional
    public void change(Staff staff, String hash) {
        mapper.password(staff.personId(), hash);
        news.publishEvent(new StaffAct(staff, AuditAction.PASSWORD_CHANGED, null, ""));
    }

    @Transactional
    public void passkeyChanged(Staff staff, boolean added) {
        news.publishEvent(new StaffAct(staff, added ? AuditAction.PASSKEY_ADDED : AuditAction.PASSKEY_REMOVED, null, ""));
    }

    /** Of somebody who may still come in. */
    Optional<String> loginOf(UUID person) {
        return mapper.login(person);
    }

    Optional<String> loginOf(Secret link) {
        return links.find(PASSWORD, link).map(LocalAccounts::person).flatMap(mapper::login);
    }

    /** Once. @return whose it is */
    @Transactional
    public Optional<UUID> set(Secret link, String hash) {
        var person = loginOf(link).flatMap(login -> links.use(PASSWORD, link)).map(LocalAccounts::person);
        person.ifPresent(id -> mapper.password(id, hash));
        return person;
    }

    private static UUID person(SecretTarget target) {
        return UUID.fromString(target.subject());
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forget(now.minus(KNOWN));
    }
}
