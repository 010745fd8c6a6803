package jp.madoguchi.platform.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/** A session of the staff ends so long after it began, however busy it is (NIST SP 800-63B-4 §5.2); they sign in again where they were. */
final class SessionLimit extends OncePerRequestFilter {

    private final Duration longest;

    SessionLimit(Duration longest) {
        this.longest = longest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        // Both by the clock of the sessions' own table.
        if (session != null && session.getLastAccessedTime() - session.getCreationTime() > longest.toMillis()) session.invalidate();
        chain.doFilter(request, response);
    }
}
