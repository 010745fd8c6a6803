package jp.madoguchi.platform.identity.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.platform.identity.security.SecretCookie;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The cookie of a browser from which members of staff signed in before. It opens nothing: it only keeps tries apart
 * from those of strangers.
 */
@Component
class KnownBrowser {

    private final SecretCookie cookie;

    KnownBrowser(@Value("${madoguchi.site}") String site) {
        this.cookie = new SecretCookie(site, "desk");
    }

    Optional<Secret> read(HttpServletRequest request) {
        return cookie.read(request);
    }

    Secret ensure(HttpServletRequest request, HttpServletResponse response) {
        return cookie.ensure(request, response, Duration.ofDays(365));
    }
}
