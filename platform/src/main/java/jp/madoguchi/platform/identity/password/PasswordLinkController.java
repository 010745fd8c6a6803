package jp.madoguchi.platform.identity.password;

import java.util.Map;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.identity.security.OtherSessions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A password is set by the link that came by mail. */
@Controller
@RequestMapping("/login/password/{link:[A-Za-z0-9_-]{43}}")
class PasswordLinkController {

    private final LocalAccounts accounts;
    private final PasswordRules rules;
    private final OtherSessions others;

    PasswordLinkController(LocalAccounts accounts, PasswordRules rules, OtherSessions others) {
        this.accounts = accounts;
        this.rules = rules;
        this.others = others;
    }

    @Within(Budget.LINKS)
    @GetMapping
    ModelAndView show(@PathVariable String link) {
        return view(link, "");
    }

    @PostMapping
    ModelAndView set(@PathVariable String link, @RequestParam(defaultValue = "") String next) {
        var login = login(link);
        var bad = rules.wrong(next, login);
        if (!bad.isEmpty()) return view(link, bad);
        if (accounts.set(new Secret(link), accounts.hash(next)).isEmpty()) throw new NotFound("used meanwhile");
        others.end(login, "");
        return new ModelAndView("redirect:/login?set");
    }

    private String login(String link) {
        return accounts.loginOf(new Secret(link)).orElseThrow(() -> new NotFound("no such link, or too old"));
    }

    private ModelAndView view(String link, String bad) {
        return Screen.of("password/set", Map.of("link", link, "login", login(link), "bad", bad), bad);
    }
}
