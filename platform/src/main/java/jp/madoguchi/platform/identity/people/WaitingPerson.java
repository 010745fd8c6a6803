package jp.madoguchi.platform.identity.people;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * 登録待ち: somebody whom the identity provider vouches for, and whose department or role we do not know.
 *
 * @param said the department as the provider calls it
 * @param roleNames as the provider gives them, separated by commas; null where administrators give them
 */
public record WaitingPerson(String number, String name, @Nullable String mail, String post, String said,
        @Nullable String roleNames, Instant since) {

    public boolean isGivenRolesHere() {
        return roleNames == null;
    }

    public List<Role> roles() {
        return roleNames == null || roleNames.isEmpty() ? List.of() : Arrays.stream(roleNames.split(",")).map(Role::valueOf).toList();
    }
}
