package jp.madoguchi.workflows.base.people;

import java.io.Serializable;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;

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
}
