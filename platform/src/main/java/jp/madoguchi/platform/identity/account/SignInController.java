package jp.madoguchi.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.MailAddress;
import jp.madoguchi.platform.identity.passkey.PasskeyRefused;
import jp.madoguchi.platform.identity.passkey.Passkeys;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 申請者のログイン: by passkey, or by a code in a mail. */
@Controller
@RequestMapping("/account/sign-in")
class SignInController {

    private final Accounts accounts;
    private final Visits visits;
    private final Passkeys passkeys;
    private final AccountCookie cookie;

    SignInController(Accounts accounts, Visits visits, Passkeys passkeys, AccountCookie cookie) {
        this.accounts = accounts;
        this.visits = visits;
        this.passkeys = passkeys;
        this.cookie = cookie;
    }

    @GetMapping
    ModelAndView show(Resident resident) {
        return view("account/sign-in", "", List.of());
    }

    @Within(Budget.CODES)
    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String mail, Resident resident) {
        var address = MailAddress.read(mail);
        if (address.isEmpty()) return view("account/sign-in", mail, List.of(new Problem("mail", "accountMail", List.of())));
        accounts.ask(address.get(), resident);
        return new ModelAndView("redirect:/account/sign-in/code");
    }

    @GetMapping("/code")
    ModelAndView code(Resident resident) {
        return view("account/code", "", List.of());
    }

    @Within(Budget.TRIES)
    @PostMapping("/code")
    ModelAndView enter(@RequestParam(defaultValue = "") String code, Resident resident, HttpServletRequest request,
            HttpServletResponse response) {
        var account = accounts.enter(Fold.digits(code), resident);
        if (account.isEmpty()) return view("account/code", "", List.of(new Problem("code", "statusCode", List.of())));
        return begin(account.get(), resident, "CODE", request, response);
    }

    /** What a device has to sign. */
    @GetMapping(value = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(Resident resident) {
        return ResponseEntity.ok().header("Cache-Control", "no-store").body(passkeys.request(resident.key()));
    }

    @PostMapping("/passkey")
    ModelAndView passkey(@RequestParam(defaultValue = "") String credential, Resident resident,
            HttpServletRequest request, HttpServletResponse response) {
        try {
            var owner = passkeys.recognise(resident.key(), credential);
            var account = owner.staff() ? Optional.<Account>empty() : accounts.find(owner.id());
            if (account.isPresent()) return begin(account.get(), resident, "PASSKEY", request, response);
        } catch (PasskeyRefused e) {
            // the same as an account that is gone
        }
        return view("account/sign-in", "", List.of(new Problem("passkey", "passkey", List.of())));
    }

    private ModelAndView begin(Account account, Resident resident, String how, HttpServletRequest request, HttpServletResponse response) {
        var device = DeviceName.of(request.getHeader("User-Agent"));
        var known = visits.knows(account, resident);
        cookie.write(response, visits.begin(account, resident, device, how), Visits.LONGEST);
        if (!known) accounts.tell(account, "signed-in", device);
        return new ModelAndView("redirect:/account");
    }

    private static ModelAndView view(String template, String mail, List<Problem> problems) {
        return Screen.of(template, Map.of("mail", mail, "problems", problems, "passkeyProblem",
                Optional.of(problems).filter(list -> !list.isEmpty() && list.getFirst().code().equals("passkey"))
                .isPresent()), problems);
    }
}
