package jp.madoguchi.forms.resident;

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
    private static final String MADE = ResidentCookie.class.getName() + ".made";
    private static final String SET = ResidentCookie.class.getName() + ".set";

    private final boolean https;
    private final String name;

    ResidentCookie(@Value("${madoguchi.site}") String site) {
        this.https = site.startsWith("https:");
        this.name = https ? "__Host-resident" : "resident";
    }

    public Optional<Secret> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        if (cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{43}")) return Optional.of(new Secret(cookie.getValue()));
        return request.getAttribute(MADE) instanceof Secret made ? Optional.of(made) : Optional.empty();
    }

    /** The secret of this browser; if it has none, one is made that {@link #ensure} sets. */
    public Secret make(HttpServletRequest request) {
        return read(request).orElseGet(() -> {
            var made = Secret.random();
            request.setAttribute(MADE, made);
            return made;
        });
    }

    /** The secret of this browser, set as its cookie if it has none. */
    public Secret ensure(HttpServletRequest request, HttpServletResponse response) {
        var secret = make(request);
        if (request.getAttribute(MADE) != null && request.getAttribute(SET) == null) {
            request.setAttribute(SET, true);
            var cookie = ResponseCookie.from(name, secret.text()).httpOnly(true).secure(https).sameSite("Lax").path("/")
                    .maxAge(KEPT).build();
            response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        }
        return secret;
    }
}
