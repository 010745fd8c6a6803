package jp.madoguchi.platform.security;

import java.time.Duration;
import jp.madoguchi.db.Attempts;
import jp.madoguchi.platform.people.People;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Service;

/** Looks up who signs in; guessing one person's password gets slow. */
@Service
class StaffDirectory implements UserDetailsService {

    private final People people;
    private final Attempts attempts;

    StaffDirectory(People people, Attempts attempts) {
        this.people = people;
        this.attempts = attempts;
    }

    /** Only failures are to count. */
    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        attempts.forget("login", event.getAuthentication().getName());
    }

    @Override
    public UserDetails loadUserByUsername(String login) {
        if (login.length() > 100) throw new UsernameNotFoundException("too long");
        if (!attempts.allow("login", login, 30, Duration.ofMinutes(10))) throw new LockedException("too many tries");
        return people.active(login).map(account -> new Principal(account.staff(), login, account.password()))
                .orElseThrow(() -> new UsernameNotFoundException("unknown"));
    }
}
