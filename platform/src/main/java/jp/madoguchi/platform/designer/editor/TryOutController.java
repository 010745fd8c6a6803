package jp.madoguchi.platform.designer.editor;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.forms.designer.example.TestCase;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 試す: the resident's own way through the form as it is drawn now, on a draft that is never sent; and what came of it. */
@Controller
class TryOutController {

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;
    private final FormVersions versions;
    private final Drafts drafts;
    private final MasterLists masters;
    private final FilledForm filled;
    private final Clock clock;

    TryOutController(Procedures procedures, Designs designs, DesignerPage page, FormVersions versions, Drafts drafts,
            MasterLists masters, FilledForm filled, Clock clock) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
        this.versions = versions;
        this.drafts = drafts;
        this.masters = masters;
        this.filled = filled;
        this.clock = clock;
    }

    @PostMapping("/staff/procedures/{code}/tryouts")
    @Transactional
    public String start(@PathVariable String code, Staff staff, Resident resident, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var form = designs.look(staff, code, editing -> editing.blueprint().form());
        if (form.fields().findAny().isEmpty() || form.pages().findAny().isEmpty()) {
            AfterAct.say(flash, "nothingToTry");
            return "redirect:/staff/procedures/{code}/cases";
        }
        var version = versions.tryOut(procedure.authority(), procedure.code(), form);
        return "redirect:/drafts/" + drafts.tryOut(procedure.authority(), procedure.id(), version, Answers.none(), resident).id();
    }

    @GetMapping("/staff/tryouts/{id}")
    @Transactional
    public ModelAndView result(@PathVariable DraftId id, Staff staff, Resident resident) {
        var draft = tried(id, resident);
        var form = versions.form(draft.form());
        var model = designs.look(staff, code(draft), editing -> page.frame(editing, "cases"));
        model.put("tried", draft);
        model.put("form", form);
        model.put("outcome", recorded(draft, "t").expected());
        model.put("parts", filled.parts(draft.authority(), form, draft.answers()));
        return new ModelAndView("designer/tried", model);
    }

    /** 例として残す: the answers, and the way they took. */
    @PostMapping("/staff/tryouts/{id}")
    @Transactional
    public String keep(@PathVariable DraftId id, @RequestParam(defaultValue = "") String name, Staff staff,
            Resident resident, RedirectAttributes flash) {
        var draft = tried(id, resident);
        var called = designs.edit(staff, code(draft), editing -> {
            var names = editing.blueprint().names("cases");
            var key = Places.free(new HashSet<>(names), "case", "t1");
            var folded = Fold.line(name);
            var title = folded.isEmpty() ? key : Fold.first(folded, 60);
            var recorded = recorded(draft, key);
            var named = new TestCase(key, title, recorded.today(), recorded.inputs(), recorded.files(), recorded.expected());
            editing.change("case", Address.of("case", key),
                    List.of(new Edit.Add("cases", names.isEmpty() ? "" : names.getLast().key(), FormJson.toTree(named))));
            return title;
        });
        AfterAct.say(flash, "caseKept", called);
        flash.addAttribute("code", code(draft));
        return "redirect:/staff/procedures/{code}/cases";
    }

    private TestCase recorded(Draft draft, String key) {
        return TestCase.record(key, key, JapaneseTime.date(clock.instant()), versions.form(draft.form()),
                draft.answers(), draft.unread().inputs(), masters.of(draft.authority()));
    }

    private Draft tried(DraftId id, Resident resident) {
        var draft = drafts.open(id, resident);
        if (!draft.trial()) throw new NotFound("try-out");
        return draft;
    }

    private String code(Draft draft) {
        return procedures.get(draft.authority(), draft.procedure()).code();
    }
}
