package jp.madoguchi.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.platform.identity.security.SecretCookie;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The secret of a browser that is signed in: a new one at each sign-in, whatever the browser brought. */
@Component
class AccountCookie {

    private final SecretCookie cookie;

    AccountCookie(@Value("${madoguchi.site}") String site) {
        this.cookie = new SecretCookie(site, "account");
    }

    Optional<Secret> read(HttpServletRequest request) {
        return cookie.read(request);
    }

    void write(HttpServletResponse response, Secret secret, Duration kept) {
        cookie.write(response, secret, kept);
    }

    void clear(HttpServletResponse response) {
        cookie.clear(response);
    }
}
