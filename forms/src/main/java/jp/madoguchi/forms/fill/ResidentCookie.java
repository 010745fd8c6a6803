package jp.madoguchi.forms.fill;

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

/** Reads and writes the cookie that holds a resident's secret; over https it is bound to this host. */
@Component
public class ResidentCookie {

    private static final Duration KEPT = Duration.ofDays(180);
    private static final String HERE = ResidentCookie.class.getName();

    private final boolean https;
    private final String name;

    ResidentCookie(@Value("${madoguchi.site}") String site) {
        this.https = site.startsWith("https:");
        this.name = https ? "__Host-resident" : "resident";
    }

    public Optional<Secret> read(HttpServletRequest request) {
        if (request.getAttribute(HERE) instanceof Secret made) return Optional.of(made);
        var cookie = WebUtils.getCookie(request, name);
        return cookie == null || !cookie.getValue().matches("[A-Za-z0-9_-]{43}") ? Optional.empty() : Optional.of(new Secret(cookie.getValue()));
    }

    /** The secret of this browser, made and set now if it has none. */
    public Secret ensure(HttpServletRequest request, HttpServletResponse response) {
        return read(request).orElseGet(() -> {
            var made = Secret.random();
            request.setAttribute(HERE, made);
            var cookie = ResponseCookie.from(name, made.text()).httpOnly(true).secure(https).sameSite("Lax").path("/").maxAge(KEPT).build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
            return made;
        });
    }
}
