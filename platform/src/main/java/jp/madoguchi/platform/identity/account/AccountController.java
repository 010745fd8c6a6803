package jp.madoguchi.platform.identity.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import jp.madoguchi.platform.identity.passkey.Owner;
import jp.madoguchi.platform.identity.passkey.Passkeys;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** マイページ: applications, devices, and the end of both. */
@Controller
@RequestMapping("/account")
class AccountController {

    private final Accounts accounts;
    private final Visits visits;
    private final Passkeys passkeys;
    private final Profiles profiles;
    private final AccountCookie cookie;

    AccountController(Accounts accounts, Visits visits, Passkeys passkeys, Profiles profiles, AccountCookie cookie) {
        this.accounts = accounts;
        this.visits = visits;
        this.passkeys = passkeys;
        this.profiles = profiles;
        this.cookie = cookie;
    }

    @GetMapping
    ModelAndView show(Visit visit) {
        visits.takeSent(visit);
        return new ModelAndView("account/home", Map.of("account", visit.account(), "sent", accounts.sent(visit),
                "passkeys", passkeys.of(Owner.account(visit.account().id())), "devices", visits.devices(visit),
                "lines", profiles.lines(visit)));
    }

    @GetMapping("/applications/{number}")
    ModelAndView open(@PathVariable String number, Visit visit) {
        accounts.open(visit, number);
        return new ModelAndView("redirect:/applications/" + number);
    }

    @PostMapping("/applications/{number}/leave")
    ModelAndView leave(@PathVariable String number, Visit visit) {
        accounts.leave(visit, number);
        return new ModelAndView("redirect:/account");
    }

    @PostMapping("/out")
    ModelAndView out(Visit visit, HttpServletResponse response) {
        visits.end(visit);
        cookie.clear(response);
        return new ModelAndView("redirect:/account/sign-in?out");
    }

    @PostMapping("/out-everywhere")
    ModelAndView outEverywhere(Visit visit, HttpServletResponse response) {
        visits.endEverywhere(visit);
        cookie.clear(response);
        return new ModelAndView("redirect:/account/sign-in?out");
    }

    @PostMapping("/devices/end")
    ModelAndView endOther(@RequestParam(defaultValue = "") String device, Visit visit) {
        visits.endOther(visit, device);
        return new ModelAndView("redirect:/account#devices");
    }

    @GetMapping("/delete")
    ModelAndView askToDelete(Visit visit) {
        return new ModelAndView("account/delete", Map.of("account", visit.account()));
    }

    @PostMapping("/delete")
    ModelAndView delete(Visit visit, HttpServletResponse response) {
        accounts.delete(visit);
        cookie.clear(response);
        return new ModelAndView("redirect:/account/sign-in?deleted");
    }
}
