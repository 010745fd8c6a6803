package jp.madoguchi.platform.identity.password;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.platform.identity.passkey.Owner;
import jp.madoguchi.platform.identity.passkey.Passkeys;
import jp.madoguchi.platform.identity.security.OtherSessions;
import jp.madoguchi.platform.identity.security.SignIn;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.QrPicture;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自分のログイン: one's own password, and the second factor. */
@Controller
@RequestMapping("/staff/own")
class OwnAccountController {

    private static final String SECRET = OwnAccountController.class.getName() + ".secret";

    private final PasswordCheck check;
    private final PasswordRules rules;
    private final SecondFactor second;
    private final LocalAccounts accounts;
    private final Passkeys passkeys;
    private final SignIn sessions;
    private final OtherSessions others;

    OwnAccountController(PasswordCheck check, PasswordRules rules, SecondFactor second, LocalAccounts accounts,
            Passkeys passkeys, SignIn sessions, OtherSessions others) {
        this.check = check;
        this.rules = rules;
        this.second = second;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.others = others;
    }

    @GetMapping
    ModelAndView show(Staff staff, HttpServletRequest request) {
        return view(staff, request, Map.of());
    }

    @PostMapping("/password")
    ModelAndView password(@RequestParam(defaultValue = "") String now, @RequestParam(defaultValue = "") String next,
            Staff staff, HttpServletRequest request, RedirectAttributes flash) {
        var login = sessions.login();
        if (check.checkOwn(login, now).isEmpty()) return view(staff, request, Map.of("now", "now"));
        var wrong = rules.wrong(next, login, staff.name());
        if (!wrong.isEmpty()) return view(staff, request, Map.of("next", wrong));
        accounts.change(staff, accounts.hash(next));
        others.end(login, request.getSession().getId());
        FlashMessage.done(flash, "local.told.password");
        return new ModelAndView("redirect:/staff/own");
    }

    /** A new secret waits in the session until the app shows that it has it. */
    @GetMapping("/second")
    ModelAndView begin(Staff staff, HttpServletRequest request) {
        var secret = Totp.secret();
        request.getSession().setAttribute(SECRET, secret);
        return begin(staff, secret, false);
    }

    @PostMapping("/second")
    ModelAndView begin(@RequestParam(defaultValue = "") String code, Staff staff, HttpServletRequest request) {
        if (!(request.getSession().getAttribute(SECRET) instanceof byte[] secret)) return new ModelAndView("redirect:/staff/own/second");
        var codes = second.begin(staff, secret, code);
        if (codes.isEmpty()) return begin(staff, secret, true);
        request.getSession().removeAttribute(SECRET);
        return new ModelAndView("password/recovery", Map.of("staff", staff, "codes", codes));
    }

    @PostMapping("/recovery")
    ModelAndView renew(Staff staff) {
        return second.has(staff.personId()) ? new ModelAndView("password/recovery",
                Map.of("staff", staff, "codes", second.renew(staff))) : new ModelAndView("redirect:/staff/own");
    }

    /** Who takes it away has to have it. */
    @PostMapping("/second/end")
    ModelAndView end(@RequestParam(defaultValue = "") String code, Staff staff, HttpServletRequest request, RedirectAttributes flash) {
        if (!second.check(staff.personId(), code)) return view(staff, request, Map.of("end", "code"));
        second.end(staff);
        FlashMessage.done(flash, "local.told.ended");
        return new ModelAndView("redirect:/staff/own");
    }

    private ModelAndView begin(Staff staff, byte[] secret, boolean bad) {
        return Screen.of("password/begin", Map.of("staff", staff,
                "picture", QrPicture.of(Totp.address(secret, Words.of("given.site"), sessions.login())), "secret",
                Totp.text(secret).replaceAll("(.{4})", "$1 ").strip(), "bad", bad), bad);
    }

    private ModelAndView view(Staff staff, HttpServletRequest request, Map<String, String> bad) {
        var model = new HashMap<String, Object>(Map.of("staff", staff, "login", sessions.login(), "has",
                second.has(staff.personId()), "left", second.recoveryLeft(staff.personId()), "bad", bad, "passkeys",
                passkeys.of(Owner.person(staff.personId())), "abroad", sessions.isAbroad(request)));
        return Screen.of("password/own", model, bad);
    }
}
