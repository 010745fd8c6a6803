package jp.madoguchi.workflows.desk.status;

import java.util.List;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.PagePost;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** 直した内容を送る. */
@Controller
@RequestMapping("/applications/{number}/correction")
class CorrectionController {

    private final Applications applications;
    private final CorrectionSending sending;
    private final StatusPage page;

    CorrectionController(Applications applications, CorrectionSending sending, StatusPage page) {
        this.applications = applications;
        this.sending = sending;
        this.page = page;
    }

    /** A phone that opens a discarded tab again asks for the URL of the form it had sent. */
    @GetMapping
    String back(@PathVariable String number) {
        return "redirect:/applications/" + number;
    }

    @PostMapping
    ModelAndView answer(@PathVariable String number, @RequestParam MultiValueMap<String, String> posted,
            NativeWebRequest request, Resident resident, Sender sender) {
        var application = applications.forResident(resident, number);
        var post = PagePost.of(posted, request);
        try {
            var corrected = sending.send(application.id(), post, sender, resident);
            if (post.stays() || !corrected.problems().isEmpty()) return page.view(application, corrected,
                    post.text("_say"), corrected.problems());
        } catch (ChangedMeanwhile e) {
            return tooLate(number, resident, posted);
        }
        return new ModelAndView("redirect:/applications/" + number + "?sent");
    }

    /** Sent twice it has arrived; otherwise it came too late, and the page says so. */
    private ModelAndView tooLate(String number, Resident resident, MultiValueMap<String, String> posted) {
        var application = applications.forResident(resident, number);
        if (application.state() == State.RESUBMITTED) return new ModelAndView("redirect:/applications/" + number + "?sent");
        var say = posted.getFirst("_say");
        return page.view(application, null, say == null ? "" : say, List.of(new Problem("", "tooLate", List.of())));
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
