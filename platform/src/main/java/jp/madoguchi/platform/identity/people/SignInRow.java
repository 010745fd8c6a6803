package jp.madoguchi.platform.identity.people;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;

/**
 * Whoever signs in, read whole in one statement.
 *
 * @param roles their names, with commas between them
 */
record SignInRow(UUID person, UUID authority, UUID department, String name, String departmentName, String post,
        String password, String roles) {

    StaffAccounts.Account account() {
        return new StaffAccounts.Account(new Staff(person, authority, department, name, departmentName, roleSet(), post), password);
    }

    private Set<Role> roleSet() {
        return roles.isEmpty() ? Set.of() : Stream.of(roles.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
