package jp.madoguchi.platform.identity.password;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.platform.identity.people.StaffAccounts;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Whether somebody knows the password of a login. The answer takes as long, and is the same, for logins that are not there.
 *
 * <p>Tries are counted for each login: those from a browser that it signed in from before on their own, all others together. So
 * whoever guesses elsewhere slows down the others that guess, and not the person at their own desk.
 */
@Service
class PasswordCheck {

    private static final int MOST = 30;
    private static final int MOST_AT_DESK = 20;
    /** What fails, for one address with an office of any size behind it; known browsers do not count. */
    private static final int MOST_OF_A_SENDER = 300;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int LONGEST_LOGIN = 100;

    private final StaffAccounts people;
    private final LocalMapper mapper;
    private final Attempts attempts;
    private final PasswordEncoder encoder;
    private final String nobody;

    PasswordCheck(StaffAccounts people, LocalMapper mapper, Attempts attempts, PasswordEncoder encoder) {
        this.people = people;
        this.mapper = mapper;
        this.attempts = attempts;
        this.encoder = encoder;
        this.nobody = encoder.encode(Secret.random().text());
    }

    /** No transaction holds it together: the count is kept first, and nobody has a connection while the hash is computed. */
    Optional<Staff> check(String login, String typed, Optional<Secret> browser, Sender sender) {
        var tries = tries(login, browser);
        if (isAtDesk(login, tries)) return check(login, typed, tries);
        var fromThere = new Limit("login-from", sender.key(), MOST_OF_A_SENDER, WINDOW);
        if (!attempts.hasRoom(fromThere)) return Optional.empty();
        var staff = check(login, typed, tries);
        if (staff.isEmpty()) attempts.allow(fromThere);
        return staff;
    }

    /** Of somebody who is signed in: no stranger's tries count against them here. */
    Optional<Staff> checkOwn(String login, String typed) {
        return check(login, typed, login + " own");
    }

    private static boolean isAtDesk(String login, String tries) {
        return !tries.equals(login) && !tries.isEmpty();
    }

    private Optional<Staff> check(String login, String typed, String tries) {
        var allowed = login.length() <= LONGEST_LOGIN && attempts.allow(
                new Limit("login", tries, isAtDesk(login, tries) ? MOST_AT_DESK : MOST, WINDOW));
        // Whoever is over the limit, with a login that is there or one that is not, costs nothing more.
        if (!allowed) return Optional.empty();
        var account = people.active(login);
        var password = PasswordRules.normal(typed.length() > 1_000 ? "" : typed);
        // Without a person it is checked as well: the time must not tell.
        var right = encoder.matches(password, account.map(StaffAccounts.Account::password).orElse(nobody));
        if (!right || account.isEmpty()) return Optional.empty();
        attempts.forget("login", tries);
        return account.map(StaffAccounts.Account::staff);
    }

    private String tries(String login, Optional<Secret> browser) {
        return browser.map(secret -> secret.hash("desk"))
                .filter(key -> login.length() <= LONGEST_LOGIN && mapper.knows(login, key))
                .map(key -> login + " " + HexFormat.of().formatHex(key, 0, 8))
                .orElse(login.length() <= LONGEST_LOGIN ? login : "");
    }
}
