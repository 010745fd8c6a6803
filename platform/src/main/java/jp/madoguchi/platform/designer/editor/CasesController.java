package jp.madoguchi.platform.designer.editor;

import java.util.List;
import java.util.function.Function;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.designer.check.Cases;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 試しの例: what was recorded, and what the form as it is drawn now makes of it. */
@Controller
@RequestMapping("/staff/procedures/{code}/cases")
class CasesController {

    private final Designs designs;
    private final DesignerPage page;
    private final Cases cases;
    private final MasterLists masters;

    CasesController(Designs designs, DesignerPage page, Cases cases, MasterLists masters) {
        this.designs = designs;
        this.page = page;
        this.cases = cases;
        this.masters = masters;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, Staff staff) {
        return designs.look(staff, code, editing -> {
            var model = page.frame(editing, "cases");
            model.put("form", editing.blueprint().form());
            model.put("runs", runs(editing));
            return new ModelAndView("designer/cases", model);
        });
    }

    private List<Cases.Run> runs(Editing editing) {
        return cases.run(editing.blueprint().form(), editing.blueprint(), masters.of(editing.procedure().authority()));
    }

    @PostMapping("/{key}/remove")
    String remove(@PathVariable String code, @PathVariable String key, Staff staff, RedirectAttributes flash) {
        return change(staff, code, "caseRemove", "caseRemoved", flash, editing -> new Edit.Remove(Address.of("case", key), null));
    }

    /** いまの道すじを正しいものにする: the change was meant. */
    @PostMapping("/{key}/accept")
    String accept(@PathVariable String code, @PathVariable String key, Staff staff, RedirectAttributes flash) {
        var at = Address.of("case", key);
        return change(staff, code, "caseAccept", "caseAccepted", flash, editing -> {
            var run = runs(editing).stream().filter(one -> one.example().key().equals(key)).findFirst()
                    .orElseThrow(() -> new NotFound("case"));
            return new Edit.Put(at, "expected", FormJson.toTree(run.now()), editing.blueprint().find(at).orElseThrow().get("expected"));
        });
    }

    private String change(Staff staff, String code, String what, String told, RedirectAttributes flash, Function<Editing, Edit> edit) {
        designs.edit(staff, code, editing -> {
            editing.change(what, Address.FORM, List.of(edit.apply(editing)));
            return editing;
        });
        AfterAct.say(flash, told);
        return "redirect:/staff/procedures/{code}/cases";
    }
}
