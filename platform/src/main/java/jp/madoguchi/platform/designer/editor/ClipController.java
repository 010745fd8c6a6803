package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Clip;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.platform.designer.check.Library;
import jp.madoguchi.platform.designer.draft.Clipboard;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
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
    private final Designs designs;
    private final Library library;
    private final NewElements elements;

    ClipController(Clipboard clipboard, Designs designs, Library library, NewElements elements) {
        this.clipboard = clipboard;
        this.designs = designs;
        this.library = library;
        this.elements = elements;
    }

    @PostMapping("/copy")
    String copy(@PathVariable String code, @RequestParam(defaultValue = "") List<Address> sel,
            @RequestParam(defaultValue = "form") Address at, Staff staff, RedirectAttributes flash) {
        if (sel.isEmpty()) return OutlineController.nothingChosen(flash, at);
        var clip = designs.look(staff, code, editing -> Clip.copy(editing.blueprint(), sel));
        clipboard.copy(staff, clip);
        AfterAct.say(flash, "copied", clip.size());
        return AfterAct.back(flash, at);
    }

    @PostMapping("/cut")
    String cut(@PathVariable String code, @RequestParam(defaultValue = "") List<Address> sel, Staff staff, RedirectAttributes flash) {
        if (sel.isEmpty()) return OutlineController.nothingChosen(flash, null);
        return designs.edit(staff, code, editing -> {
            clipboard.copy(staff, Clip.copy(editing.blueprint(), sel));
            return OutlineController.remove(editing, sel, flash);
        });
    }

    @PostMapping("/paste")
    String paste(@PathVariable String code, @RequestParam(defaultValue = "form") Address at, Staff staff, RedirectAttributes flash) {
        var clip = clipboard.clip(staff);
        if (clip.isEmpty() || clip.get().isEmpty()) {
            AfterAct.say(flash, "nothingToPaste");
            return AfterAct.back(flash, at);
        }
        var hasFields = Clip.places(clip.get()).stream().anyMatch(one -> one.is("field"));
        var place = designs.edit(staff, code, editing -> put(editing, "paste", at, hasFields, (drawn, behind) ->
                Clip.paste(clip.get(), drawn, behind)));
        AfterAct.say(flash, "pasted", clip.get().size());
        return AfterAct.back(flash, place);
    }

    @PostMapping("/insert")
    String insert(@PathVariable String code, @RequestParam Address at, @RequestParam String block, Staff staff, RedirectAttributes flash) {
        var place = designs.edit(staff, code, editing -> put(editing, "block", at, true, (drawn, behind) ->
                library.insert(editing.procedure().authority(), block, drawn, behind)));
        AfterAct.say(flash, "inserted");
        return AfterAct.back(flash, place);
    }

    /** With a page first, where the form has none yet for the questions. */
    private Address put(Editing editing, String what, Address at, boolean hasFields,
            BiFunction<Blueprint, Address, List<Edit>> elementsBehind) {
        var edits = new ArrayList<>(hasFields ? elements.pageFor(editing.blueprint(), at) : List.of());
        var drawn = editing.blueprint().copy();
        drawn.apply(edits);
        edits.addAll(elementsBehind.apply(drawn, edits.isEmpty() ? at : drawn.added(edits)));
        var added = drawn.added(edits);
        editing.change(what, added, edits);
        return added;
    }

    @PostMapping("/keep-block")
    String keepBlock(@PathVariable String code, @RequestParam(defaultValue = "") List<Address> sel,
            @RequestParam String name, @RequestParam(defaultValue = "form") Address at, Staff staff, RedirectAttributes flash) {
        var fields = sel.stream().filter(one -> one.is("field")).toList();
        var clip = designs.look(staff, code, editing -> Clip.copy(editing.blueprint(), fields));
        library.keep(staff, name, clip);
        AfterAct.say(flash, clip.isEmpty() || name.isBlank() ? "blockEmpty" : "blockKept", name);
        return AfterAct.back(flash, at);
    }
}
