package jp.madoguchi.workflows.payments.payment;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the staff does with a payment, at the page of its application: takes money, reduces, gives back. */
@Controller
@RequestMapping("/staff/applications/{number}/payments")
class PaymentDeskController {

    private static final int LONGEST = 500;

    private final CounterPayment counterPayment;
    private final Refunds refunds;

    PaymentDeskController(CounterPayment counterPayment, Refunds refunds) {
        this.counterPayment = counterPayment;
        this.refunds = refunds;
    }

    @PostMapping("/{id}/counter")
    String counter(@PathVariable String number, @PathVariable PaymentId id, @RequestParam(defaultValue = "") String method,
            @RequestParam(defaultValue = "") String rest, Staff staff, RedirectAttributes flash) {
        counterPayment.take(staff, number, id, method, yen(rest, "changed"));
        return told(number, "taken", flash);
    }

    @PostMapping("/{id}/reduce")
    String reduce(@PathVariable String number, @PathVariable PaymentId id,
            @RequestParam(defaultValue = "") String reduction, @RequestParam(defaultValue = "") String reason,
            Staff staff, RedirectAttributes flash) {
        counterPayment.reduce(staff, number, id, yen(reduction, "reduction"), text(reason));
        return told(number, "reduced", flash);
    }

    @PostMapping("/attempts/{id}/refund")
    String refund(@PathVariable String number, @PathVariable AttemptId id, @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String reason, Staff staff, RedirectAttributes flash) {
        refunds.propose(staff, number, id, yen(amount, "refundAmount"), text(reason));
        return told(number, "proposed", flash);
    }

    @PostMapping("/refunds/{id}")
    String decide(@PathVariable String number, @PathVariable RefundId id, @RequestParam boolean granted, Staff staff,
            RedirectAttributes flash) {
        refunds.decide(staff, number, id, granted);
        return told(number, granted ? "refunding" : "dropped", flash);
    }

    @GetMapping({"/{id}/counter", "/{id}/reduce", "/attempts/{id}/refund", "/refunds/{id}"})
    String back(@PathVariable String number) {
        return page(number);
    }

    private static int yen(String typed, String problem) {
        var plain = Fold.amount(typed);
        if (!plain.matches("\\d{1,9}")) throw new Refunds.RefundRefused(problem);
        return Integer.parseInt(plain);
    }

    private static String text(String typed) {
        var lines = Fold.lines(typed);
        if (lines.length() > LONGEST) throw new Refunds.RefundRefused("long");
        return lines;
    }

    private static String told(String number, String what, RedirectAttributes flash) {
        FlashMessage.done(flash, "payment.told." + what);
        return page(number);
    }

    @ExceptionHandler(Refunds.RefundRefused.class)
    String refused(Refunds.RefundRefused refused, HttpServletRequest request, RedirectAttributes flash) {
        var path = request.getRequestURI();
        Refused.at(flash, "payment", Objects.requireNonNull(refused.getMessage()), typed(request));
        return "redirect:" + path.substring(0, path.indexOf("/payments")) + "#payments";
    }

    @ExceptionHandler(ChangedMeanwhile.class)
    String changed(HttpServletRequest request, RedirectAttributes flash) {
        return refused(new Refunds.RefundRefused("changed"), request, flash);
    }

    private static Map<String, String> typed(HttpServletRequest request) {
        var all = new HashMap<String, String>();
        for (var name : List.of("reduction", "reason", "amount")) if (request.getParameter(name) != null) all.put(name,
                request.getParameter(name));
        return all;
    }

    private static String page(String number) {
        return "redirect:/staff/applications/" + number + "#payments";
    }
}
