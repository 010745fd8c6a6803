package jp.madoguchi.workflows.base.people;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 職員 who is signed in: who acts, for which authority and department, in which roles.
 *
 * @param post 職, such as 課長; the empty string for none
 */
public record Staff(UUID personId, UUID authorityId, UUID departmentId, String name, String departmentName, Set<Role> roles, String post)
        implements Serializable {

    public Staff {
        roles = Set.copyOf(roles);
    }

    public PersonId person() {
        return new PersonId(personId);
    }

    public AuthorityId authority() {
        return new AuthorityId(authorityId);
    }

    public DepartmentId department() {
        return new DepartmentId(departmentId);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Belongs to a body that is only asked for opinions; sees nothing else. */
    public boolean isOutside() {
        return roles.equals(Set.of(Role.CONSULTED));
    }

    /** May see the applications of the own department at all. */
    public boolean handlesApplications() {
        return is(Role.CLERK) || is(Role.APPROVER);
    }

    /** 別の人の目: whoever proposed something, asked for it or drew it is never the one who decides it. */
    public boolean isAnotherThan(@Nullable PersonId... hands) {
        return Arrays.stream(hands).noneMatch(person()::equals);
    }

    /** An approver of that department, and another than who proposed it. */
    public boolean mayDecide(DepartmentId of, PersonId proposedBy) {
        return is(Role.APPROVER) && department().equals(of) && isAnotherThan(proposedBy);
    }

    /**
     * For what others decide than who proposed it.
     *
     * @throws NotAllowed for whoever proposed it
     */
    public void mustBeAnotherThan(@Nullable PersonId proposedBy) {
        if (!isAnotherThan(proposedBy)) throw new NotAllowed("nobody decides the own proposal");
    }
}
