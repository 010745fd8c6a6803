package jp.madoguchi.workflows.cases.chain;

import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** つづきの手続を始める, from the page of the application before. */
@Controller
class ChainController {

    private final Applications applications;
    private final Chain chain;

    ChainController(Applications applications, Chain chain) {
        this.applications = applications;
        this.chain = chain;
    }

    @PostMapping("/applications/{number}/next/{key}")
    String begin(@PathVariable String number, @PathVariable String key, Resident resident) {
        return "redirect:/drafts/" + chain.begin(applications.forResident(resident, number), key, resident).id();
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
