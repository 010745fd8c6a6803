package jp.madoguchi.platform.identity.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * 人事異動 of one person.
 *
 * @param department null: stays where they are
 * @param roleNames separated by commas; null: as before
 * @param post null: as before
 * @param successor takes over what is open; null: it goes back to the department's queue
 * @param moved how many applications changed hands
 */
public record Transfer(UUID id, AuthorityId authority, PersonId person, String number, String name, String from,
        LocalDate on, boolean leaves, @Nullable DepartmentId department, @Nullable String departmentName,
        @Nullable String roleNames, @Nullable String post, @Nullable PersonId successor,
                @Nullable String successorName, PersonId by, @Nullable Instant doneAt, int moved) {

    public List<Role> roles() {
        return roleNames == null || roleNames.isEmpty() ? List.of() : Arrays.stream(roleNames.split(",")).map(Role::valueOf).toList();
    }
}
