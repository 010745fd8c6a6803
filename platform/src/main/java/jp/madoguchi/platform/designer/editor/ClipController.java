package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Clip;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.platform.designer.check.Library;
import jp.madoguchi.platform.designer.draft.Clipboard;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 写す, 切り取る, 貼り付ける, and blocks of the library: copies of elements, within a procedure and between them. */
@Controller
@RequestMapping("/staff/procedures/{code}/form")
class ClipController {

    private final Clipboard clipboard;
    private final Procedures procedures;
    private final Designs designs;
    private final Library library;
    private final NewElements elements;
    private final OutlineController outline;

    ClipController(Clipboard clipboard, Procedures procedures, Designs designs, Library library,
            NewElements elements, OutlineController outline) {
        this.clipboard = clipboard;
        this.procedures = procedures;
        this.designs = designs;
        this.library = library;
        this.elements = elements;
        this.outline = outline;
    }

    @PostMapping("/copy")
    @Transactional
    public String copy(@PathVariable String code, @RequestParam(defaultValue = "") List<String> sel,
            @RequestParam(defaultValue = "form") String at, Staff staff, RedirectAttributes flash) {
        if (sel.isEmpty()) return OutlineController.nothingChosen(flash, at);
        var clip = Clip.copy(blueprint(staff, procedures.owned(staff, code)), sel);
        clipboard.copy(staff, clip);
        AfterAct.say(flash, "copied", clip.size());
        return AfterAct.back(flash, at);
    }

    @PostMapping("/cut")
    @Transactional
    public String cut(@PathVariable String code, @RequestParam(defaultValue = "") List<String> sel, Staff staff, RedirectAttributes flash) {
        if (!sel.isEmpty()) clipboard.copy(staff, Clip.copy(blueprint(staff, procedures.owned(staff, code)), sel));
        return outline.remove(code, sel, staff, flash);
    }

    @PostMapping("/paste")
    @Transactional
    public String paste(@PathVariable String code, @RequestParam(defaultValue = "form") String at, Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = blueprint(staff, procedure);
        var clip = clipboard.clip(staff);
        var edits = new ArrayList<Edit>();
        if (clip.isPresent()) {
            if (clip.get().valueStream().anyMatch(one -> one.path("at").asString().startsWith("field:"))) edits.addAll(
                    elements.pageFor(blueprint, at));
            var drawn = blueprint.copy();
            drawn.apply(edits);
            edits.addAll(Clip.paste(clip.get(), drawn, edits.isEmpty() ? at : OutlineController.placeOf(edits)));
        }
        designs.change(staff, procedure, "paste", OutlineController.placeOf(edits), edits);
        AfterAct.say(flash, edits.isEmpty() ? "nothingToPaste" : "pasted", edits.size());
        return AfterAct.back(flash, edits.isEmpty() ? at : OutlineController.placeOf(edits));
    }

    @PostMapping("/insert")
    @Transactional
    public String insert(@PathVariable String code, @RequestParam String at, @RequestParam String block, Staff staff,
            RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = blueprint(staff, procedure);
        var edits = new ArrayList<>(elements.pageFor(blueprint, at));
        var drawn = blueprint.copy();
        drawn.apply(edits);
        edits.addAll(library.insert(procedure.authority(), block, drawn, edits.isEmpty() ? at : OutlineController.placeOf(edits)));
        designs.change(staff, procedure, "block", OutlineController.placeOf(edits), edits);
        AfterAct.say(flash, "inserted");
        return AfterAct.back(flash, OutlineController.placeOf(edits));
    }

    @PostMapping("/keep-block")
    @Transactional
    public String keepBlock(@PathVariable String code, @RequestParam(defaultValue = "") List<String> sel,
            @RequestParam String name, @RequestParam(defaultValue = "form") String at,
            Staff staff, RedirectAttributes flash) {
        var clip = Clip.copy(blueprint(staff, procedures.owned(staff, code)), sel.stream()
                .filter(one -> one.startsWith("field:")).toList());
        library.keep(staff, name, clip);
        AfterAct.say(flash, clip.isEmpty() || name.isBlank() ? "blockEmpty" : "blockKept", name);
        return AfterAct.back(flash, at);
    }

    private Blueprint blueprint(Staff staff, Procedure procedure) {
        return designs.open(staff, procedure).blueprint();
    }
}
