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
        return view("status/number", number, List.of());
    }

    @Within(Budget.CODES)
    @PostMapping
    ModelAndView ask(@RequestParam(defaultValue = "") String number, Resident resident) {
        if (ReceiptNumber.read(number).isEmpty()) return view("status/number", number,
                List.of(new Problem("number", "receiptNumber", List.of())));
        codes.ask(number, resident);
        return new ModelAndView("redirect:/status/code", Map.of("number", ReceiptNumber.read(number).get().text()));
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
