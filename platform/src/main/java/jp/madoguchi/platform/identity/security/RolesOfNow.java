package jp.madoguchi.platform.identity.security;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Supplier;
import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Lets through by the roles that somebody has at this request: one that was taken away does not last until the session ends. */
@Component
class RolesOfNow {

    private final StaffOfRequest staff;

    RolesOfNow(StaffOfRequest staff) {
        this.staff = staff;
    }

    /** Any of these. */
    AuthorizationManager<RequestAuthorizationContext> any(Role... roles) {
        return new Any(EnumSet.copyOf(Arrays.asList(roles)));
    }

    private final class Any implements AuthorizationManager<RequestAuthorizationContext> {

        private final Set<Role> roles;

        private Any(Set<Role> roles) {
            this.roles = roles;
        }

        @Override
        public AuthorizationResult authorize(Supplier<? extends @Nullable Authentication> authentication,
                RequestAuthorizationContext context) {
            var now = staff.of(authentication.get(), context.getRequest());
            return new AuthorizationDecision(now.filter(person -> person.roles().stream().anyMatch(roles::contains)).isPresent());
        }
    }
}
