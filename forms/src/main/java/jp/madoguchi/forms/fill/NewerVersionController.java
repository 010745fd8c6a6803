package jp.madoguchi.forms.fill;

import java.util.HashMap;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.Revalidation;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 様式が新しくなりました: offered to who comes back to a draft. Every answer that still fits is kept; staying is as good. */
@Controller
@RequestMapping("/drafts/{id}/newer")
class NewerVersionController {

    private final Drafts drafts;
    private final FormVersions forms;
    private final FilledForm filled;

    NewerVersionController(Drafts drafts, FormVersions forms, FilledForm filled) {
        this.drafts = drafts;
        this.forms = forms;
        this.filled = filled;
    }

    @GetMapping
    ModelAndView offer(@PathVariable DraftId id, Resident resident) {
        var draft = drafts.open(id, resident);
        var newer = forms.newer(draft.form());
        if (draft.isSent() || newer.isEmpty()) return new ModelAndView("redirect:/drafts/" + id);
        var form = forms.form(newer.get());
        var journey = Journey.through(form, kept(draft, form));
        var given = Journey.through(forms.form(draft.form()), draft.answers()).answers().byKey().size();
        var asked = journey.asked().stream().flatMap(page -> page.asked(journey.answers()).stream()).filter(Field::asks)
                .filter(field -> !draft.answers().has(field.key())).map(field -> field.label().ja()).limit(8).toList();
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("form", form);
        model.put("version", newer.get());
        model.put("given", given);
        model.put("kept", journey.answers().byKey().size());
        model.put("asked", asked);
        return new ModelAndView("fill/newer", model);
    }

    @PostMapping
    String decide(@PathVariable DraftId id, @RequestParam FormVersionId version, @RequestParam String way, Resident resident) {
        var draft = drafts.open(id, resident);
        var newer = forms.newer(draft.form());
        if (draft.isSent() || newer.isEmpty() || !newer.get().equals(version)) return "redirect:/drafts/" + id;
        if (way.equals("keep")) drafts.keep(draft, version);
        else drafts.change(draft, version, kept(draft, forms.form(version)), draft.unread().only(alike(draft, forms.form(version))));
        return "redirect:/drafts/" + id;
    }

    /** Fields that both versions have, of the same kind; the answer to another kind of question is another answer. */
    private Set<String> alike(Draft draft, Form form) {
        var old = forms.form(draft.form());
        return form.fields().filter(field -> old.find(field.key()).filter(before -> before.kind().equals(field.kind())).isPresent())
                .map(Field::key).collect(Collectors.toSet());
    }

    private Answers kept(Draft draft, Form form) {
        var alike = alike(draft, form);
        var gone = draft.answers().byKey().keySet().stream().filter(key -> !alike.contains(key)).toList();
        var answers = draft.answers().without(gone);
        return Revalidation.of(form, answers, filled.asking(draft.authority(), answers));
    }
}
