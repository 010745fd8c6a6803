package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.CheckPage;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.journey.FieldsReading;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.Revalidation;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** この内容で申請する. However often it is pressed, there is one application and the same number. */
@Controller
@RequestMapping("/drafts/{id}")
class SendController {

    private final Drafts drafts;
    private final FormVersions forms;
    private final FilledForm filled;
    private final CheckPage check;
    private final Submitting submitting;
    private final Applications applications;
    private final Attachments attachments;
    private final List<SendingRule> rules;

    SendController(Drafts drafts, FormVersions forms, FilledForm filled, CheckPage check, Submitting submitting, Applications applications,
            Attachments attachments, List<SendingRule> rules) {
        this.drafts = drafts;
        this.forms = forms;
        this.filled = filled;
        this.check = check;
        this.submitting = submitting;
        this.applications = applications;
        this.attachments = attachments;
        this.rules = rules;
    }

    /** @param arrivedAt when it came, though it may have waited its turn */
    @PostMapping("/send")
    ModelAndView send(@PathVariable DraftId id, @RequestParam MultiValueMap<String, String> posted, Resident resident,
            @RequestAttribute(required = false) @Nullable Instant arrivedAt) {
        var draft = drafts.open(id, resident);
        if (draft.isSent()) return receipt(draft, resident);
        var form = forms.form(draft.form());
        if (!Journey.through(form, draft.answers()).isComplete()) return check.view(draft, posted, List.of());

        var asking = filled.asking(draft.authority(), draft.answers());
        var declared = FieldsReading.of(form.declared(Journey.through(form, draft.answers()).answers()), Input.of(posted), asking);
        var problems = new ArrayList<>(declared.problems());
        rules.forEach(rule -> rule.problem(id, draft.answers())
                .map(problem -> new Problem("", problem.code(), problem.args())).ifPresent(problems::add));
        if (!problems.isEmpty()) return check.view(draft, posted, problems);
        if (draft.trial()) return new ModelAndView("redirect:/staff/tryouts/" + id);
        try {
            return to(submitting.send(id, declared.answers(), resident, arrivedAt));
        } catch (Submitting.Unfinished e) {
            drafts.save(draft, Revalidation.of(form, attachments.existing(draft), asking));
            return new ModelAndView("redirect:/drafts/" + id);
        }
    }

    @GetMapping("/send")
    String back(@PathVariable DraftId id) {
        return "redirect:/drafts/" + id;
    }

    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable DraftId id, Resident resident) {
        var draft = drafts.open(id, resident);
        return draft.isSent() ? receipt(draft, resident) : new ModelAndView("redirect:/drafts/" + id);
    }

    /** Whoever may open the draft may see what became of it. */
    private ModelAndView receipt(Draft draft, Resident resident) {
        var sent = Objects.requireNonNull(draft.sentAs());
        applications.openTo(resident, sent);
        return to(applications.get(sent));
    }

    private static ModelAndView to(Application application) {
        return new ModelAndView("redirect:/applications/" + application.receiptNumber() + "/receipt");
    }
}
