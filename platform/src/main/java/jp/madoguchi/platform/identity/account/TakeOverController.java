package jp.madoguchi.platform.identity.account;

import java.util.List;
import java.util.Map;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.ReceiptNumber;
import jp.madoguchi.workflows.desk.status.StatusCodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** An application that was made without an account becomes a part of it: by its number, and a code that goes where its news go. */
@Controller
@RequestMapping("/account/applications")
class TakeOverController {

    private final StatusCodes codes;
    private final Accounts accounts;

    TakeOverController(StatusCodes codes, Accounts accounts) {
        this.codes = codes;
        this.accounts = accounts;
    }

    @GetMapping("/new")
    ModelAndView show(Visit visit) {
        return number("", "", false);
    }

    @Within(Budget.CODES)
    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String number, @RequestParam(required = false) @Nullable String fact, Visit visit) {
        var typed = fact == null ? "" : fact;
        var read = ReceiptNumber.read(number);
        if (read.isEmpty()) return number(number, typed, fact != null, new Problem("number", "receiptNumber", List.of()));
        if (codes.ask(read.get(), typed, visit.resident())) return view("account/take-over-code", read.get().text(), List.of());
        return fact == null ? number(number, "", true) : number(number, typed, true, new Problem("fact", "statusFact", List.of()));
    }

    private static ModelAndView number(String number, String fact, boolean asksFact, Problem... problems) {
        var all = List.of(problems);
        return Screen.of("account/take-over", Map.of("number", number, "fact", fact, "asksFact", asksFact, "problems", all), all);
    }

    @Within(Budget.TRIES)
    @PostMapping("/code")
    ModelAndView enter(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, Visit visit) {
        var application = codes.enter(number, Fold.digits(code), visit.resident());
        if (application.isEmpty()) return view("account/take-over-code", number, List.of(new Problem("code", "statusCode", List.of())));
        accounts.take(visit, application.get());
        return new ModelAndView("redirect:/account");
    }

    private static ModelAndView view(String template, String number, List<Problem> problems) {
        return Screen.of(template, Map.of("number", number, "problems", problems), problems);
    }
}
