package jp.madoguchi.platform.account;

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

/** The secret of a browser that is signed in: a new one at each sign-in, whatever the browser brought. */
@Component
class AccountCookie {

    private final boolean https;
    private final String name;

    AccountCookie(@Value("${madoguchi.site}") String site) {
        this.https = site.startsWith("https:");
        this.name = https ? "__Host-account" : "account";
    }

    Optional<Secret> read(HttpServletRequest request) {
        var cookie = WebUtils.getCookie(request, name);
        return cookie != null && cookie.getValue().matches("[A-Za-z0-9_-]{43}") ? Optional.of(new Secret(cookie.getValue())) : Optional.empty();
    }

    void write(HttpServletResponse response, Secret secret, Duration kept) {
        set(response, secret.text(), kept);
    }

    void clear(HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private void set(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name, value).httpOnly(true).secure(https).sameSite("Lax").path("/").maxAge(kept).build().toString());
    }
}
