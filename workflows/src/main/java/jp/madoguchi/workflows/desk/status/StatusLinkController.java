package jp.madoguchi.workflows.desk.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.link.SafeLink;
import jp.madoguchi.workflows.messages.link.SafeLinks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The link of a notice: no number to type; the code is still asked for where this browser has not been let in before. */
@Controller
@RequestMapping("/go/{link}")
class StatusLinkController {

    private final SafeLinks links;
    private final Applications applications;
    private final StatusCodes codes;

    StatusLinkController(SafeLinks links, Applications applications, StatusCodes codes) {
        this.links = links;
        this.applications = applications;
        this.codes = codes;
    }

    @Within(Budget.LINKS)
    @GetMapping
    ModelAndView open(@PathVariable String link, Resident resident) {
        var application = application(link);
        if (application.isEmpty()) return new ModelAndView("status/link-over");
        if (isOpenTo(resident, application.get())) return new ModelAndView("redirect:/applications/" + application.get().receiptNumber());
        return new ModelAndView("status/link", Map.of("procedureTitle", application.get().procedureTitle(), "link", link));
    }

    /** By button, so that a scanner of mails that opens links sends nobody a code. */
    @Within(Budget.CODES)
    @PostMapping
    ModelAndView ask(@PathVariable String link, Resident resident) {
        var application = application(link);
        if (application.isEmpty()) return new ModelAndView("status/link-over");
        codes.send(application.get(), resident);
        return new ModelAndView("redirect:/go/" + link + "/code");
    }

    @GetMapping("/code")
    ModelAndView code(@PathVariable String link) {
        var application = application(link);
        return application.isEmpty() ? new ModelAndView("status/link-over") : codePage(application.get(), link, List.of());
    }

    @Within(Budget.TRIES)
    @PostMapping("/code")
    ModelAndView enter(@PathVariable String link, @RequestParam(defaultValue = "") String code, Resident resident) {
        var application = application(link);
        if (application.isEmpty()) return new ModelAndView("status/link-over");
        return codes.enter(application.get().receiptNumber(), Fold.digits(code), resident)
                .map(open -> new ModelAndView("redirect:/applications/" + open.receiptNumber()))
                .orElseGet(() -> codePage(application.get(), link, List.of(new Problem("code", "statusCode", List.of()))));
    }

    private static ModelAndView codePage(Application application, String link, List<Problem> problems) {
        return Screen.of("status/link-code", Map.of("procedureTitle", application.procedureTitle(), "link", link,
                "problems", problems), problems);
    }

    private Optional<Application> application(String link) {
        return links.find(link, SafeLink.Purpose.STATUS).map(found -> applications.get(found.application()));
    }

    private boolean isOpenTo(Resident resident, Application application) {
        try {
            return applications.forResident(resident, application.receiptNumber()).id().equals(application.id());
        } catch (NotFound e) {
            return false;
        }
    }
}
