package jp.madoguchi.platform.identity.security;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import jp.madoguchi.platform.identity.people.StaffAccounts;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Who is signed in, with the roles and department of this moment and not of the sign-in; asked of the database once a request. */
@Component
class StaffOfRequest {

    private static final String KEPT = StaffOfRequest.class.getName();

    private final StaffAccounts people;

    StaffOfRequest(StaffAccounts people) {
        this.people = people;
    }

    Optional<Staff> of(@Nullable Authentication signedIn, ServletRequest request) {
        if (signedIn == null || !(signedIn.getPrincipal() instanceof Principal principal)) return Optional.empty();
        if (request.getAttribute(KEPT) instanceof Found found && found.login().equals(principal.getUsername())) return found.staff();
        var found = new Found(principal.getUsername(), people.active(principal.getUsername()).map(StaffAccounts.Account::staff));
        request.setAttribute(KEPT, found);
        return found.staff();
    }

    private record Found(String login, Optional<Staff> staff) {
    }
}
