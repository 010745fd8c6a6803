package jp.madoguchi.platform.identity.people;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * 職員 as administrators see them.
 *
 * @param number 職員番号; null for who has none
 * @param roleNames separated by commas
 * @param emergency 非常用の管理者
 */
public record Member(PersonId id, String login, @Nullable String number, String name, @Nullable String mail,
        String post, DepartmentId department, String departmentName, String roleNames, boolean active,
        boolean emergency) {

    public Set<Role> roles() {
        return roleNames.isEmpty() ? Set.of() : Arrays.stream(roleNames.split(",")).map(Role::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
    }

    public PersonDetails facts() {
        return new PersonDetails(number, name, mail, post, department);
    }
}
