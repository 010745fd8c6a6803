package jp.madoguchi.forms.fill;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Where a draft stands: goes on with it, checks all answers, or says why it cannot go on. */
@Controller
@RequestMapping("/drafts/{id}")
class CheckController {

    private final Drafts drafts;
    private final FormVersions forms;
    private final CheckPage check;

    CheckController(Drafts drafts, FormVersions forms, CheckPage check) {
        this.drafts = drafts;
        this.forms = forms;
        this.check = check;
    }

    @GetMapping
    String goOn(@PathVariable DraftId id, Resident resident) {
        var draft = drafts.open(id, resident);
        var newer = draft.isSent() ? Optional.<FormVersionId>empty() : forms.newer(draft.form());
        if (newer.isPresent() && !newer.get().equals(draft.kept())) return FillLinks.redirect(draft, "/newer");
        return FillLinks.goOn(draft, Journey.through(forms.form(draft.form()), draft.answers()));
    }

    @GetMapping("/check")
    ModelAndView check(@PathVariable DraftId id, Resident resident) {
        return check.view(drafts.open(id, resident), Map.of(), List.of());
    }

    @GetMapping("/not-eligible")
    ModelAndView notEligible(@PathVariable DraftId id, Resident resident) {
        var draft = drafts.open(id, resident);
        var journey = Journey.through(forms.form(draft.form()), draft.answers());
        if (journey.refused().isEmpty()) return new ModelAndView(FillLinks.goOn(draft, journey));
        return new ModelAndView("fill/not-eligible", Map.of("draft", draft, "form", journey.form(),
                "reason", journey.refused().get().reason().ja(), "last", journey.asked().getLast()));
    }
}
