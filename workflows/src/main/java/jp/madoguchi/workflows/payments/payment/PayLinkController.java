package jp.madoguchi.workflows.payments.payment;

import java.util.HashMap;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.link.SafeLink;
import jp.madoguchi.workflows.messages.link.SafeLinks;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import jp.madoguchi.workflows.payments.payment.GatewayQuestions.Looking;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 納付のリンク: whoever has the mail or SMS pays with one press, without any sign-in; what is shown names no person. */
@Controller
class PayLinkController {

    private final SafeLinks links;
    private final Applications applications;
    private final Payments payments;
    private final Checkout checkout;
    private final GatewayQuestions questions;

    PayLinkController(SafeLinks links, Applications applications, Payments payments, Checkout checkout, GatewayQuestions questions) {
        this.links = links;
        this.applications = applications;
        this.payments = payments;
        this.checkout = checkout;
        this.questions = questions;
    }

    @Within(Budget.LINKS)
    @GetMapping("/go/pay/{link}")
    ModelAndView show(@PathVariable String link) {
        var found = links.find(link, SafeLink.Purpose.PAY);
        if (found.isEmpty()) return new ModelAndView("status/link-over");
        var application = applications.get(found.get().application());
        return view(application, payment(application, found.get()), "/go/pay/" + link, "");
    }

    @PostMapping("/go/pay/{link}")
    ModelAndView pay(@PathVariable String link) {
        var found = links.find(link, SafeLink.Purpose.PAY);
        if (found.isEmpty()) return new ModelAndView("status/link-over");
        var application = applications.get(found.get().application());
        var payment = payment(application, found.get());
        if (!checkout.isOnline(payment)) throw new NotFound("gateway");
        try {
            return new ModelAndView("redirect:" + checkout.begin(application, payment).orElse("/go/pay/" + link));
        } catch (PaymentGateway.Unreachable e) {
            return view(application, payment, "/go/pay/" + link, PayController.UNREACHABLE);
        }
    }

    /** Where the gateway sends browsers back to. Those that may see the application do; the others see what became of the payment. */
    @GetMapping("/payments/back/{attempt}")
    ModelAndView back(@PathVariable AttemptId attempt, Resident resident) {
        var payment = checkout.paymentOf(attempt).orElseThrow(() -> new NotFound("attempt"));
        var application = applications.get(payment.application());
        try {
            applications.forResident(resident, application.receiptNumber());
            return new ModelAndView("redirect:/applications/" + application.receiptNumber() + "/payments/" + payment.step());
        } catch (NotFound e) {
            var looking = questions.about(payment);
            return view(application, payment, "", looking == Looking.SILENT ? PayController.UNREACHABLE : "").addObject("looking", looking);
        }
    }

    private ModelAndView view(Application application, Payment seen, String again, String problem) {
        var payment = payments.at(application.id(), seen.step()).orElseThrow(() -> new NotFound("payment"));
        var model = new HashMap<String, Object>();
        model.put("procedureTitle", application.procedureTitle());
        model.put("payment", payment);
        model.put("standing", payments.standing(payment));
        model.put("online", checkout.isOnline(payment));
        model.put("again", again);
        model.put("problem", problem);
        model.put("looking", Looking.KNOWN);
        var view = new ModelAndView("payment/link", model);
        if (!problem.isEmpty()) view.setStatus(HttpStatus.SERVICE_UNAVAILABLE);
        return view;
    }

    private Payment payment(Application application, SafeLink link) {
        return payments.at(application.id(), link.target()).orElseThrow(() -> new NotFound("payment"));
    }
}
