package jp.madoguchi.workflows.payments.payment;

import java.util.HashMap;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import jp.madoguchi.workflows.payments.payment.GatewayQuestions.Looking;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** 納付の画面: what is to be paid, the way to pay it, and, back from there, what became of it. */
@Controller
@RequestMapping("/applications/{number}/payments/{step}")
class PayController {

    static final String UNREACHABLE = "unreachable";

    private final Applications applications;
    private final Payments payments;
    private final Checkout checkout;
    private final GatewayQuestions questions;

    PayController(Applications applications, Payments payments, Checkout checkout, GatewayQuestions questions) {
        this.applications = applications;
        this.payments = payments;
        this.checkout = checkout;
        this.questions = questions;
    }

    /** Also where the browser comes back to; it may be here before any notice. */
    @GetMapping
    ModelAndView show(@PathVariable String number, @PathVariable String step, Resident resident) {
        var application = applications.forResident(resident, number);
        var payment = payment(application, step);
        var looking = questions.about(payment);
        var view = view(application, step, looking == Looking.SILENT ? UNREACHABLE : "");
        return view.addObject("looking", looking);
    }

    private ModelAndView view(Application application, String step, String problem) {
        var payment = payment(application, step);
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("payment", payment);
        model.put("standing", payments.standing(payment));
        model.put("online", checkout.isOnline(payment));
        model.put("counter", payment.counter());
        model.put("problem", problem);
        model.put("looking", Looking.KNOWN);
        var view = new ModelAndView("payment/pay", model);
        if (!problem.isEmpty()) view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return view;
    }

    /** What is to be paid is looked up here, never taken from the form. */
    @PostMapping("/pay")
    ModelAndView pay(@PathVariable String number, @PathVariable String step, Resident resident) {
        var application = applications.forResident(resident, number);
        var payment = payment(application, step);
        if (!checkout.isOnline(payment)) throw new NotFound("gateway");
        try {
            return new ModelAndView("redirect:" + checkout.begin(application, payment)
                    .orElse("/applications/" + number + "/payments/" + step));
        } catch (PaymentGateway.Unreachable e) {
            return view(application, step, UNREACHABLE);
        }
    }

    @GetMapping("/pay")
    String back(@PathVariable String number, @PathVariable String step) {
        return "redirect:/applications/" + number + "/payments/" + step;
    }

    private Payment payment(Application application, String step) {
        return payments.at(application.id(), step).orElseThrow(() -> new NotFound("payment"));
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
