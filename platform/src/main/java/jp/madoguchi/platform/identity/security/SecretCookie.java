package jp.madoguchi.platform.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/** A cookie that holds a random secret; over https it is bound to this host ({@code __Host-}, RFC 6265bis §4.1.3.2). */
public final class SecretCookie {

    private final boolean https;
    private final String name;

    /** @param site the address of this site: it tells whether browsers come by https */
    public SecretCookie(String site, String name) {
        this.https = site.startsWith("https:");
        this.name = https ? "__Host-" + name : name;
    }

    public Optional<Secret> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{43}")
                ? Optional.of(new Secret(cookie.getValue())) : Optional.empty();
    }

    public void write(HttpServletResponse response, Secret secret, Duration kept) {
        set(response, secret.text(), kept);
    }

    /** The one that is there, or a new one; kept that long from now on. */
    public Secret ensure(HttpServletRequest request, HttpServletResponse response, Duration kept) {
        var secret = read(request).orElseGet(Secret::random);
        write(response, secret, kept);
        return secret;
    }

    public void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).httpOnly(true).secure(https)
                .sameSite("Lax").path("/").maxAge(kept).build().toString());
    }
}
