package jp.madoguchi.platform.identity.provider;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.platform.identity.security.SecretCookie;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Knows the browser again that began to sign in, so that nobody is signed in with an answer that another one asked for. */
@Component
class BrowserCookie {

    private final SecretCookie cookie;

    BrowserCookie(@Value("${madoguchi.site}") String site) {
        this.cookie = new SecretCookie(site, "signing-in");
    }

    Optional<Secret> read(HttpServletRequest request) {
        return cookie.read(request);
    }

    /** The same for several tabs. */
    Secret ensure(HttpServletRequest request, HttpServletResponse response) {
        return cookie.ensure(request, response, Duration.ofMinutes(30));
    }
}
