package jp.madoguchi.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.identity.passkey.Owner;
import jp.madoguchi.platform.identity.passkey.PasskeyRefused;
import jp.madoguchi.platform.identity.passkey.Passkeys;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** パスキー of an account: made on this device, named, taken away. */
@Controller
@RequestMapping("/account/passkeys")
class PasskeyController {

    private static final int LONGEST = 40;

    private final Passkeys passkeys;
    private final Accounts accounts;

    PasskeyController(Passkeys passkeys, Accounts accounts) {
        this.passkeys = passkeys;
        this.accounts = accounts;
    }

    @GetMapping("/new")
    ModelAndView show(Visit visit, HttpServletRequest request) {
        return view(DeviceName.of(request.getHeader("User-Agent")), List.of());
    }

    @GetMapping(value = "/options", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<String> options(Visit visit) {
        if (passkeys.of(Owner.account(visit.account().id()))
                .size() >= Passkeys.MOST) return ResponseEntity.status(HttpStatus.CONFLICT).build();
        return ResponseEntity.ok().header("Cache-Control", "no-store")
                .body(passkeys.creation(Owner.account(visit.account().id()), visit.account().mail(), visit.key()));
    }

    @PostMapping
    ModelAndView add(@RequestParam(defaultValue = "") String label, @RequestParam(defaultValue = "") String credential, Visit visit) {
        var name = name(label);
        if (name.isEmpty()) return view(label, List.of(new Problem("label", "passkeyName", List.of())));
        try {
            passkeys.add(Owner.account(visit.account().id()), visit.account().mail(), visit.key(), credential, name);
        } catch (PasskeyRefused e) {
            return view(name, List.of(new Problem("label", "passkeyNew", List.of())));
        }
        accounts.tell(visit.account(), "passkey-added", name);
        return new ModelAndView("redirect:/account#passkeys");
    }

    @PostMapping("/{id}")
    ModelAndView change(@PathVariable String id, @RequestParam(defaultValue = "") String label,
            @RequestParam(defaultValue = "") String act, Visit visit) {
        if (act.equals("remove")) {
            var known = passkeys.of(Owner.account(visit.account().id())).stream().filter(one -> one.id().equals(id)).findFirst();
            if (passkeys.remove(Owner.account(visit.account().id()), id)) accounts.tell(visit.account(),
                    "passkey-removed", known.map(one -> one.label()).orElse(""));
        } else if (!name(label).isEmpty()) {
            passkeys.rename(Owner.account(visit.account().id()), id, name(label));
        }
        return new ModelAndView("redirect:/account#passkeys");
    }

    private static String name(String typed) {
        var name = Fold.line(typed);
        return name.length() > LONGEST ? "" : name;
    }

    private static ModelAndView view(String label, List<Problem> problems) {
        return Screen.of("account/passkey", Map.of("label", label, "problems", problems), problems);
    }
}
