package jp.madoguchi.platform.identity.password;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.identity.passkey.Owner;
import jp.madoguchi.platform.identity.passkey.PasskeyRefused;
import jp.madoguchi.platform.identity.passkey.Passkeys;
import jp.madoguchi.platform.identity.people.StaffAccounts;
import jp.madoguchi.platform.identity.security.SignIn;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 職員のパスキー: made on one's own page, used instead of password and second factor. */
@Controller
class StaffPasskeyController {

    private static final int LONGEST = 40;

    private final Passkeys passkeys;
    private final LocalAccounts accounts;
    private final StaffAccounts people;
    private final KnownBrowser browser;
    private final SignIn sessions;

    StaffPasskeyController(Passkeys passkeys, LocalAccounts accounts, StaffAccounts people, KnownBrowser browser, SignIn sessions) {
        this.passkeys = passkeys;
        this.accounts = accounts;
        this.people = people;
        this.browser = browser;
        this.sessions = sessions;
    }

    @GetMapping(value = "/login/passkey/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> asked(HttpServletRequest request, HttpServletResponse response) {
        return json(passkeys.request(browser.ensure(request, response)));
    }

    @PostMapping("/login/passkey")
    ModelAndView signIn(@RequestParam(defaultValue = "") String credential, HttpServletRequest request, HttpServletResponse response) {
        try {
            var owner = passkeys.recognise(browser.read(request).orElseGet(Secret::random), credential);
            var login = owner.staff() ? accounts.loginOf(owner.id()) : java.util.Optional.<String>empty();
            var account = login.flatMap(people::active);
            if (account.isEmpty()) return new ModelAndView("redirect:/login?error");
            var wanted = sessions.wanted(request, response);
            accounts.signedIn(account.get().staff(), browser.ensure(request, response));
            sessions.begin(request, response, login.get(), false);
            return new ModelAndView("redirect:" + (wanted.startsWith("/staff") ? wanted : "/staff"));
        } catch (PasskeyRefused e) {
            return new ModelAndView("redirect:/login?error");
        }
    }

    @GetMapping(value = "/staff/own/passkeys/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(Staff staff, HttpServletRequest request, HttpServletResponse response) {
        if (passkeys.of(own(request, staff)).size() >= Passkeys.MOST) return ResponseEntity.status(409).build();
        return json(passkeys.creation(own(request, staff), staff.name(), browser.ensure(request, response)));
    }

    @PostMapping("/staff/own/passkeys")
    ModelAndView add(@RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "") String credential,
            Staff staff, HttpServletRequest request, RedirectAttributes flash) {
        var name = Fold.line(label);
        try {
            passkeys.add(own(request, staff), staff.name(), browser.read(request).orElseGet(Secret::random),
                    credential, name.isEmpty() || name.length() > LONGEST ? staff.name() : name);
            accounts.passkeyChanged(staff, true);
            FlashMessage.done(flash, "local.told.passkey");
        } catch (PasskeyRefused e) {
            Refused.at(flash, "passkey", "", Map.of());
        }
        return new ModelAndView("redirect:/staff/own");
    }

    @PostMapping("/staff/own/passkeys/{id}/remove")
    ModelAndView remove(@PathVariable String id, Staff staff, HttpServletRequest request) {
        if (passkeys.remove(own(request, staff), id)) accounts.passkeyChanged(staff, false);
        return new ModelAndView("redirect:/staff/own");
    }

    /** Whose account is at an identity provider is recognised there alone: a key kept here would outlive it. */
    private Owner own(HttpServletRequest request, Staff staff) {
        if (sessions.isAbroad(request)) throw new NotAllowed("comes by an identity provider");
        return Owner.person(staff.personId());
    }

    private static ResponseEntity<String> json(String options) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(options);
    }
}
