package jp.madoguchi.platform.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.resident.ResidentCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/** A resident's CSRF token is derived from the secret in the cookie: no session, and nobody else can know it. */
class ResidentCsrf implements CsrfTokenRepository {

    private final ResidentCookie cookie;

    ResidentCsrf(ResidentCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return token(cookie.make(request));
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token != null) cookie.ensure(request, response);
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return cookie.read(request).map(ResidentCsrf::token).orElse(null);
    }

    private static CsrfToken token(Secret secret) {
        return new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", Base64.getUrlEncoder().withoutPadding().encodeToString(secret.hash("csrf:")));
    }
}
