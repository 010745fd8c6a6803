package jp.madoguchi.workflows.payments.gateway;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of the demo's gateway: how it is paid, and what goes wrong, can be chosen. */
@Controller
@RequestMapping("/demo-pay/{reference}")
@ConditionalOnProperty("madoguchi.demo-payment")
class DemoPayController {

    private final DemoDesk desk;

    DemoPayController(DemoDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    ModelAndView page(@PathVariable String reference) {
        var checkout = desk.checkout(reference);
        return new ModelAndView("gateway/demo", Map.of("checkout", checkout, "status", desk.status(checkout).name()));
    }

    @PostMapping
    String pay(@PathVariable String reference, @RequestParam(defaultValue = "") String how) {
        return "redirect:" + desk.pay(reference, how);
    }
}
