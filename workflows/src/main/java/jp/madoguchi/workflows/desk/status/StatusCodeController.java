package jp.madoguchi.workflows.desk.status;

import java.util.List;
import java.util.Map;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.ReceiptNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 受付番号で状況を見る: the number first, then the code that was mailed. */
@Controller
@RequestMapping("/status")
class StatusCodeController {

    private final StatusCodes codes;

    StatusCodeController(StatusCodes codes) {
        this.codes = codes;
    }

    @GetMapping
    ModelAndView number(@RequestParam(defaultValue = "") String number) {
        return new ModelAndView("status/number", Map.of("number", number, "fact", "", "asksFact", false, "problems", List.of()));
    }

    @Within(Budget.CODES)
    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String number, @RequestParam(required = false) @Nullable String fact,
            Resident resident) {
        var read = ReceiptNumber.read(number);
        if (read.isEmpty()) return again(number, fact, fact != null, new Problem("number", "receiptNumber", List.of()));
        if (codes.ask(read.get(), fact == null ? "" : fact, resident)) return new ModelAndView("redirect:/status/code",
                Map.of("number", read.get().text()));
        return fact == null ? again(number, fact, true) : again(number, fact, true, new Problem("fact", "statusFact", List.of()));
    }

    private static ModelAndView again(String number, @Nullable String fact, boolean asksFact, Problem... problems) {
        var all = List.of(problems);
        return Screen.of("status/number", Map.of("number", number, "fact", fact == null ? "" : fact, "asksFact", asksFact,
                "problems", all), all);
    }

    @GetMapping("/code")
    ModelAndView code(@RequestParam(defaultValue = "") String number) {
        return view("status/code", number, List.of());
    }

    @Within(Budget.TRIES)
    @PostMapping("/code")
    ModelAndView enter(@RequestParam(defaultValue = "") String number, @RequestParam(defaultValue = "") String code, Resident resident) {
        return codes.enter(number, Fold.digits(code), resident)
                .map(application -> new ModelAndView("redirect:/applications/" + application.receiptNumber()))
                .orElseGet(() -> view("status/code", number, List.of(new Problem("code", "statusCode", List.of()))));
    }

    private static ModelAndView view(String template, String number, List<Problem> problems) {
        return Screen.of(template, Map.of("number", number, "problems", problems), problems);
    }
}
