package jp.madoguchi.platform.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/** A session's own CSRF token; who has no session yet has the browser's, so that a visit of the sign-in alone makes no row. */
class StaffCsrf implements CsrfTokenRepository {

    private final CsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();
    private final CsrfTokenRepository ofBrowser;

    StaffCsrf(CsrfTokenRepository ofBrowser) {
        this.ofBrowser = ofBrowser;
    }

    private CsrfTokenRepository repository(HttpServletRequest request) {
        return request.getSession(false) == null ? ofBrowser : ofSession;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return repository(request).generateToken(request);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        repository(request).saveToken(token, request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return repository(request).loadToken(request);
    }
}
