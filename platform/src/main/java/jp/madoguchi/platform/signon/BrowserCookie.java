package jp.madoguchi.platform.signon;

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

/** Knows the browser again that began to sign in, so that nobody is signed in with an answer that another one asked for. */
@Component
class BrowserCookie {

    private final boolean https;
    private final String name;

    BrowserCookie(@Value("${madoguchi.site}") String site) {
        this.https = site.startsWith("https:");
        this.name = https ? "__Host-signing-in" : "signing-in";
    }

    Optional<Secret> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Secret(cookie.getValue())) : Optional.empty();
    }

    /** The same for several tabs. */
    Secret ensure(HttpServletRequest request, HttpServletResponse response) {
        var secret = read(request).orElseGet(Secret::random);
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, secret.text()).httpOnly(true).secure(https).sameSite("Lax").path("/").maxAge(Duration.ofMinutes(30)).build().toString());
        return secret;
    }
}
