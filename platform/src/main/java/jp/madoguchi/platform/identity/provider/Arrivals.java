package jp.madoguchi.platform.identity.provider;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.platform.identity.people.Member;
import jp.madoguchi.platform.identity.people.Members;
import jp.madoguchi.platform.identity.people.PersonDetails;
import jp.madoguchi.platform.identity.people.WaitingPeople;
import jp.madoguchi.platform.identity.people.WaitingPerson;
import jp.madoguchi.platform.identity.saml.Asserted;
import jp.madoguchi.platform.identity.saml.Rejected.Why;
import jp.madoguchi.platform.identity.saml.Rejected;
import jp.madoguchi.workflows.base.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Somebody comes with a good answer: the register of people follows what it says, or they wait for an administrator. */
@Component
class Arrivals {

    private static final int LONGEST = 100;

    private final Members members;
    private final WaitingPeople waiting;
    private final Clock clock;

    Arrivals(Members members, WaitingPeople waiting, Clock clock) {
        this.members = members;
        this.waiting = waiting;
        this.clock = clock;
    }

    /** @return who it is; empty if they have to wait */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Rejected.class)
    public Optional<PersonId> arrive(Provider provider, Asserted asserted) {
        var told = provider.rules().apply(asserted.subject().value(), asserted.attributes());
        if (told.number().isBlank() || told.number().length() > LONGEST) throw new Rejected(
                Why.NO_NUMBER, "no number of staff by the rules");
        var known = members.lock(provider.authority(), told.number());
        if (known.filter(member -> !member.active() || member.emergency())
                .isPresent()) throw new Rejected(Why.NOT_ACTIVE, "known here, and not to come in this way");
        // Before the rules are written nobody can be told from anybody.
        if (provider.rules().equals(Rules.NONE)) return waits(provider, told);
        var department = provider.rules().department().isEmpty() ? known.map(Member::department)
                : members.department(provider.authority(), told.department());
        var roles = provider.rules().givesRoles() ? told.roles() : known.map(Member::roles).orElse(Set.of());
        if (department.isEmpty() || roles.isEmpty()) {
            // What was taken away is gone at once; what is new begins when they are placed.
            known.ifPresent(member -> members.change(member.id(), member.facts(), both(member.roles(), roles), true));
            return waits(provider, told);
        }
        waiting.waitsNoMore(provider.authority(), told.number());
        var name = told.name().isEmpty() ? known.map(Member::name).orElse(told.number()) : told.name();
        var facts = new PersonDetails(told.number(), name, told.mail().isEmpty() ? known.map(Member::mail).orElse(null)
                : told.mail(), told.post().isEmpty() ? known.map(Member::post).orElse("") : told.post(),
                department.get());
        known.ifPresent(member -> members.change(member.id(), facts, roles, true));
        return Optional.of(known.map(Member::id)
                .orElseGet(() -> members.add(provider.authority(),
                members.loginFor(provider.authority(), told.number()), facts, roles)));
    }

    private static Set<Role> both(Set<Role> before, Set<Role> now) {
        var kept = EnumSet.noneOf(Role.class);
        before.stream().filter(now::contains).forEach(kept::add);
        return kept;
    }

    private Optional<PersonId> waits(Provider provider, Rules.Claims told) {
        waiting.wait(provider.authority(), new WaitingPerson(told.number(), told.name(), told.mail().isEmpty() ? null
                : told.mail(), told.post(), told.said(), provider.rules().givesRoles() ? told.roleNames() : null,
                clock.instant()));
        return Optional.empty();
    }
}
