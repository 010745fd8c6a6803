package jp.madoguchi.workflows.desk.reminder;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;

/**
 * A member of staff who is told by mail.
 *
 * @param roles with commas between them
 */
record Recipient(UUID person, UUID authority, UUID department, String name, String departmentName, String roles, String post, String mail) {

    Staff staff() {
        return new Staff(person, authority, department, name, departmentName, roleSet(), post);
    }

    private Set<Role> roleSet() {
        return Arrays.stream(roles.split(",")).map(Role::valueOf).collect(Collectors.toSet());
    }
}
