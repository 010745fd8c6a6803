package jp.madoguchi.forms.fill;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Budgets;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the code that was mailed to the address just typed. */
@Controller
@RequestMapping("/drafts/{id}/mail/{field}")
class ConfirmMailController {

    private final Drafts drafts;
    private final FormVersions forms;
    private final MailCodes codes;
    private final Budgets budgets;

    ConfirmMailController(Drafts drafts, FormVersions forms, MailCodes codes, Budgets budgets) {
        this.drafts = drafts;
        this.forms = forms;
        this.codes = codes;
        this.budgets = budgets;
    }

    /** It sends nothing: an address can be opened by whoever looks ahead. */
    @GetMapping
    ModelAndView show(@PathVariable DraftId id, @PathVariable String field,
            @RequestParam(required = false) String often, Resident resident) {
        var draft = drafts.open(id, resident);
        var address = address(draft, field);
        if (isSettled(draft, field)) return new ModelAndView(FillLinks.goOn(draft, journeyOf(draft)));
        return view(draft, field, address, often == null ? List.of() : List.of(new Problem("code", "code.tooOften", List.of())));
    }

    @Within(Budget.TRIES)
    @PostMapping
    ModelAndView confirm(@PathVariable DraftId id, @PathVariable String field, @RequestParam(defaultValue = "") String code,
            @RequestParam(required = false) String again, Resident resident, Sender sender) {
        var draft = drafts.open(id, resident);
        var address = address(draft, field);
        if (isSettled(draft, field)) return new ModelAndView(FillLinks.goOn(draft, journeyOf(draft)));
        if (again != null) {
            budgets.spend(Budget.MAILS, sender.key(), () -> resident.key().hash());
            return codes.send(draft, address) ? new ModelAndView(FillLinks.redirect(draft, "/mail/" + field + "?sent"))
                    : view(draft, field, address, List.of(new Problem("code", "code.tooOften", List.of())));
        }
        return codes.confirm(draft, field, address, Fold.digits(code))
                .map(confirmed -> new ModelAndView(FillLinks.goOn(confirmed, journeyOf(confirmed))))
                .orElseGet(() -> view(draft, field, address, List.of(new Problem("code", "code.wrong", List.of()))));
    }

    private boolean isSettled(Draft draft, String field) {
        return draft.isSent() || draft.answers().of(field).filter(answer -> !answer.isBlank())
                .map(answer -> answer instanceof Answer.Parts parts && parts.part("confirmed").equals("yes")).orElse(true);
    }

    private String address(Draft draft, String field) {
        if (!(forms.form(draft.form()).find(field).orElse(null) instanceof MailField)) throw new NotFound("mail field");
        return draft.answers().of(field).map(MailField::address).orElse("");
    }

    private ModelAndView view(Draft draft, String field, String address, List<Problem> problems) {
        var journey = journeyOf(draft);
        var page = journey.asked().stream().filter(asked -> asked.fields().stream()
                .anyMatch(f -> f.key().equals(field))).findFirst().map(Page::slug).orElse("");
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("form", journey.form());
        model.put("field", field);
        model.put("address", address);
        model.put("page", page);
        model.put("problems", problems);
        return Screen.of("fill/mail", model, problems);
    }

    private Journey journeyOf(Draft draft) {
        return Journey.through(forms.form(draft.form()), draft.answers());
    }
}
