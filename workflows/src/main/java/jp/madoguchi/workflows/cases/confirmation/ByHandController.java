package jp.madoguchi.workflows.cases.confirmation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.screen.QrPicture;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.link.CodedLinks;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** メールを使わない確認: the applicant hands on a link and a code, or a sheet to sign, whose photo comes back here. */
@Controller
@RequestMapping("/applications/{number}/confirmations/{place}")
class ByHandController {

    private final Applications applications;
    private final Confirmations confirmations;
    private final ConfirmationLinks links;
    private final ConfirmationPage page;
    private final Sheets sheets;
    private final String site;

    ByHandController(Applications applications, Confirmations confirmations, ConfirmationLinks links, ConfirmationPage page,
            Sheets sheets, @Value("${madoguchi.site}") String site) {
        this.applications = applications;
        this.confirmations = confirmations;
        this.links = links;
        this.page = page;
        this.sheets = sheets;
        this.site = site;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @PathVariable String place, Resident resident) {
        return view(applications.forResident(resident, number), place, null, List.of());
    }

    @PostMapping("/code")
    ModelAndView code(@PathVariable String number, @PathVariable String place, Resident resident) {
        var application = applications.forResident(resident, number);
        var byHand = links.byHand(byHand(application, place));
        return view(application, place, byHand.orElse(null),
                byHand.isEmpty() ? List.of(new Problem("code", "confirmationOften", List.of())) : List.of());
    }

    @GetMapping("/sheet")
    ModelAndView sheet(@PathVariable String number, @PathVariable String place, Resident resident) {
        var asked = byHand(applications.forResident(resident, number), place);
        var model = page.model(asked, "/applications/" + number, ConfirmationPage.untyped(asked));
        model.put("sentAt", page.sentAt(asked));
        return new ModelAndView("confirmation/sheet", model);
    }

    @PostMapping("/sheet")
    ModelAndView take(@PathVariable String number, @PathVariable String place,
            @RequestParam(required = false) @Nullable MultipartFile file, @RequestParam(defaultValue = "") String task, Resident resident) {
        var application = applications.forResident(resident, number);
        var asked = byHand(application, place);
        var problems = asked.task().equals(task) ? sheets.take(asked, file)
                : List.of(new Problem("file", "confirmationChanged", List.of()));
        if (!problems.isEmpty()) return view(application, place, null, problems);
        return new ModelAndView("redirect:/applications/{number}/confirmations/{place}");
    }

    @GetMapping("/code")
    String back() {
        return "redirect:/applications/{number}/confirmations/{place}";
    }

    /** Only where the owner lets it count, and as long as somebody waits for it. */
    private Confirmation byHand(Application application, String place) {
        var asked = confirmations.forApplicant(application, place);
        if (!asked.open() || mailOnly(asked)) throw new NotFound("confirmation");
        return asked;
    }

    private boolean mailOnly(Confirmation asked) {
        return confirmations.step(asked).filter(step -> !step.mailOnly()).isEmpty();
    }

    private ModelAndView view(Application application, String place, CodedLinks.@Nullable ByHand byHand, List<Problem> problems) {
        var asked = confirmations.forApplicant(application, place);
        var model = new HashMap<String, Object>(Map.of("app", application, "asked", asked, "mailOnly", mailOnly(asked),
                "base", "/applications/" + application.receiptNumber() + "/confirmations/" + place, "files", sheets.of(asked),
                "problems", problems));
        if (byHand != null) {
            var link = site + "/confirmations/" + byHand.link().text();
            model.putAll(Map.of("link", link, "picture", QrPicture.of(link), "code", byHand.code().text()));
        }
        return Screen.of("confirmation/hand", model, problems);
    }
}
