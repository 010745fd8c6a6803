package jp.madoguchi.platform.identity.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.platform.identity.people.StaffAccounts;
import jp.madoguchi.platform.identity.security.SignIn;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in with an account of this site: the password, then the second factor where there is one. */
@Controller
class PasswordController {

    private static final Duration WAITS = Duration.ofMinutes(5);

    /** Knew the password; is not signed in yet. */
    record Halfway(String login, Instant at) implements Serializable {
    }

    private final PasswordCheck check;
    private final SecondFactor second;
    private final LocalAccounts accounts;
    private final KnownBrowser browser;
    private final StaffAccounts people;
    private final SignIn sessions;
    private final Clock clock;

    PasswordController(PasswordCheck check, SecondFactor second, LocalAccounts accounts, KnownBrowser browser,
            StaffAccounts people, SignIn sessions, Clock clock) {
        this.check = check;
        this.second = second;
        this.accounts = accounts;
        this.browser = browser;
        this.people = people;
        this.sessions = sessions;
        this.clock = clock;
    }

    @PostMapping("/login")
    ModelAndView password(@RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password, Sender sender, HttpServletRequest request,
            HttpServletResponse response) {
        var staff = check.check(username, password, browser.read(request), sender);
        if (staff.isEmpty()) return new ModelAndView("redirect:/login?error");
        if (!second.has(staff.get().personId())) return begin(staff.get(), username, request, response);
        request.getSession();
        request.changeSessionId();
        request.getSession().setAttribute(Halfway.class.getName(), new Halfway(username, clock.instant()));
        return new ModelAndView("redirect:/login/second");
    }

    @GetMapping("/login/second")
    ModelAndView second(HttpServletRequest request) {
        return halfway(request).isPresent() ? new ModelAndView("password/second") : new ModelAndView("redirect:/login");
    }

    @PostMapping("/login/second")
    ModelAndView second(@RequestParam(defaultValue = "") String code, HttpServletRequest request, HttpServletResponse response) {
        var login = halfway(request).map(Halfway::login);
        var staff = login.flatMap(people::active).map(StaffAccounts.Account::staff);
        if (staff.isEmpty()) return new ModelAndView("redirect:/login");
        if (!second.check(staff.get().personId(), code)) {
            return Screen.again(new ModelAndView("password/second", java.util.Map.of("bad", true)));
        }
        return begin(staff.get(), login.get(), request, response);
    }

    private Optional<Halfway> halfway(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(Halfway.class.getName()) instanceof Halfway halfway
                && halfway.at().plus(WAITS).isAfter(clock.instant()) ? Optional.of(halfway) : Optional.empty();
    }

    private ModelAndView begin(Staff staff, String login, HttpServletRequest request, HttpServletResponse response) {
        var wanted = sessions.wanted(request, response);
        accounts.signedIn(staff, browser.ensure(request, response));
        sessions.begin(request, response, login, false);
        return new ModelAndView("redirect:" + (wanted.startsWith("/staff") ? wanted : "/staff"));
    }
}
