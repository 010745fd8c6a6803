package jp.madoguchi.platform.local;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** The cookie of a browser from which members of staff signed in before. It opens nothing: it only keeps tries apart from those of strangers. */
@Component
class KnownBrowser {

    private final boolean https;
    private final String name;

    KnownBrowser(@Value("${madoguchi.site}") String site) {
        this.https = site.startsWith("https:");
        this.name = https ? "__Host-desk" : "desk";
    }

    Optional<Secret> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Secret(cookie.getValue())) : Optional.empty();
    }

    Secret ensure(HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request).orElseGet(Secret::random);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, secret.text()).httpOnly(true).secure(https).sameSite("Lax").path("/").maxAge(Duration.ofDays(365)).build().toString());
        return secret;
    }
}
