package jp.madoguchi.platform.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.madoguchi.platform.identity.people.StaffAccounts;
import jp.madoguchi.workflows.base.people.NotAllowed;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends the session of a member of staff who was recognised in another way than by the form. */
@Component
public class SignIn {

    private static final String ABROAD = SignIn.class.getName() + ".abroad";

    private final StaffAccounts people;
    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final WantedPage wanted;

    SignIn(StaffAccounts people, WantedPage wanted) {
        this.people = people;
        this.wanted = wanted;
    }

    /**
     * In a session of its own: what somebody may have put into the one before is gone.
     *
     * @param abroad recognised by an identity provider, not by anything that is kept here
     */
    public void begin(HttpServletRequest request, HttpServletResponse response, String login, boolean abroad) {
        var account = people.active(login).orElseThrow(() -> new NotAllowed("no longer active"));
        var before = request.getSession(false);
        if (before != null) before.invalidate();
        request.getSession(true).setAttribute(ABROAD, abroad);
        var principal = new Principal(account.staff(), login, "");
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, null, principal.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** Whether whoever is signed in came by an identity provider. */
    public boolean isAbroad(HttpServletRequest request) {
        return request.getSession(false) != null && Boolean.TRUE.equals(request.getSession(false).getAttribute(ABROAD));
    }

    /** The login of whoever is signed in here. */
    public String login() {
        if (SecurityContextHolder.getContext()
                .getAuthentication() instanceof UsernamePasswordAuthenticationToken signedIn) return signedIn.getName();
        throw new NotAllowed("not signed in");
    }

    public void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, SecurityContextHolder.getContext().getAuthentication());
    }

    /** The page that somebody wanted before they were asked to sign in; the empty string for none. */
    public String wanted(HttpServletRequest request, HttpServletResponse response) {
        return wanted.take(request, response);
    }
}
