package jp.madoguchi.workflows.status;

import java.util.List;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.ChangedMeanwhile;
import jp.madoguchi.workflows.correction.Corrections;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.ModelAndView;

/** 直した内容を送る. */
@Controller
class CorrectionController {

    private static final int LONGEST_REPLY = 1000;

    private final Applications applications;
    private final Corrections corrections;
    private final CorrectionForm form;
    private final StatusPage page;

    CorrectionController(Applications applications, Corrections corrections, CorrectionForm form, StatusPage page) {
        this.applications = applications;
        this.corrections = corrections;
        this.form = form;
        this.page = page;
    }

    @PostMapping("/applications/{number}/correction")
    ModelAndView answer(@PathVariable String number, @RequestParam MultiValueMap<String, String> posted, NativeWebRequest request, Resident resident) {
        var application = applications.forResident(resident, number);
        var open = corrections.open(application.id());
        if (open.isEmpty()) return new ModelAndView("redirect:/applications/" + number);
        var multipart = request.getNativeRequest(MultipartHttpServletRequest.class);
        var corrected = form.read(application, open.get(), posted, multipart == null ? new LinkedMultiValueMap<>() : multipart.getMultiFileMap());
        var say = Fold.lines(posted.getFirst("_say") == null ? "" : posted.getFirst("_say"));
        if (say.length() > LONGEST_REPLY) corrected.problems().add(new Problem("say", "tooLong", List.of("審査担当へ伝えたいこと", LONGEST_REPLY, say.length())));
        if (!corrected.problems().isEmpty()) return page.view(application, posted, corrected.problems());
        if ("stay".equals(posted.getFirst("_then"))) return page.view(application, posted, List.of());
        try {
            corrections.answer(application, open.get(), corrected.answers(), say);
        } catch (ChangedMeanwhile e) {
            return page.view(applications.forResident(resident, number), posted, List.of(new Problem("", "decidedMeanwhile", List.of())));
        }
        return new ModelAndView("redirect:/applications/" + number + "?sent");
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
