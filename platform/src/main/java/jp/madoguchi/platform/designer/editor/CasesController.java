package jp.madoguchi.platform.designer.editor;

import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.designer.check.Cases;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
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

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;
    private final Cases cases;
    private final MasterLists masters;

    CasesController(Procedures procedures, Designs designs, DesignerPage page, Cases cases, MasterLists masters) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
        this.cases = cases;
        this.masters = masters;
    }

    @GetMapping
    @Transactional
    public ModelAndView show(@PathVariable String code, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var draft = designs.open(staff, procedure);
        var blueprint = draft.blueprint();
        var form = blueprint.form();
        var model = page.frame(staff, procedure, draft, "cases");
        model.put("form", form);
        model.put("runs", cases.run(form, blueprint, masters.of(procedure.authority())));
        return new ModelAndView("designer/cases", model);
    }

    @PostMapping("/{key}/remove")
    @Transactional
    public String remove(@PathVariable String code, @PathVariable String key, Staff staff, RedirectAttributes flash) {
        designs.change(staff, procedures.owned(staff, code), "caseRemove", "form", List.of(new Edit.Remove("case:" + key, null)));
        AfterAct.say(flash, "caseRemoved");
        return "redirect:/staff/procedures/{code}/cases";
    }

    /** いまの道すじを正しいものにする: the change was meant. */
    @PostMapping("/{key}/accept")
    @Transactional
    public String accept(@PathVariable String code, @PathVariable String key, Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = designs.open(staff, procedure).blueprint();
        var run = cases.run(blueprint.form(), blueprint, masters.of(procedure.authority())).stream()
                .filter(one -> one.example().key().equals(key)).findFirst().orElseThrow(() -> new NotFound("case"));
        var was = blueprint.find("case:" + key).orElseThrow().get("expected");
        designs.change(staff, procedure, "caseAccept", "form",
                List.of(new Edit.Put("case:" + key, "expected", FormJson.toTree(run.now()), was)));
        AfterAct.say(flash, "caseAccepted");
        return "redirect:/staff/procedures/{code}/cases";
    }
}
