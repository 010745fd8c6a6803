package jp.madoguchi.platform.designer.editor;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.FormChange;
import jp.madoguchi.platform.designer.draft.Present;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 様式を作る: the outline, the chosen element, and the preview. */
@Controller
@RequestMapping("/staff/procedures/{code}")
class DesignerController {

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;

    DesignerController(Procedures procedures, Designs designs, DesignerPage page) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
    }

    @GetMapping("/form")
    ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "") Address at, Staff staff) {
        return designs.look(staff, code, editing -> page.view(editing, at));
    }

    /** Asked for every few seconds: whether somebody else saved meanwhile, and who is here. */
    @GetMapping({"/form/pulse", "/workflow/pulse"})
    @ResponseBody
    Map<String, Object> pulse(@PathVariable String code, @RequestParam(defaultValue = "form") Address at, Staff staff) {
        var draft = designs.draft(procedures.owned(staff, code));
        if (draft.isEmpty()) return Map.of("revision", 0, "state", "", "others", List.of());
        return Map.of("revision", draft.get().revision(), "state", draft.get().state(), "others",
                designs.appear(staff, draft.get(), at).stream().map(Present::name).toList());
    }

    @PostMapping({"/form/undo", "/workflow/undo"})
    String undo(@PathVariable String code, @RequestParam(defaultValue = "form") Address at, Staff staff, RedirectAttributes flash) {
        var change = designs.undo(staff, code);
        AfterAct.say(flash, change.isPresent() ? "undone" : "nothingToUndo", change.map(FormChange::what).orElse(""));
        return AfterAct.back(flash, change.map(done -> Address.of(done.place())).orElse(at));
    }

    @PostMapping({"/form/redo", "/workflow/redo"})
    String redo(@PathVariable String code, @RequestParam(defaultValue = "form") Address at, Staff staff, RedirectAttributes flash) {
        var change = designs.redo(staff, code);
        AfterAct.say(flash, change.isPresent() ? "redone" : "nothingToRedo", change.map(FormChange::what).orElse(""));
        return AfterAct.back(flash, change.map(done -> Address.of(done.place())).orElse(at));
    }
}
