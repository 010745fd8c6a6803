package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Clip;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.ElementWords;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with elements of the outline: add, move, remove. */
@Controller
@RequestMapping({"/staff/procedures/{code}/form", "/staff/procedures/{code}/workflow"})
class OutlineController {

    private final Designs designs;
    private final NewElements elements;
    private final NewSteps steps;

    OutlineController(Designs designs, NewElements elements, NewSteps steps) {
        this.designs = designs;
        this.elements = elements;
        this.steps = steps;
    }

    /** @param kind section, page, rule, check, column.text, a kind of field, step.review or part */
    @PostMapping("/add")
    String add(@PathVariable String code, @RequestParam Address at, @RequestParam String kind, Staff staff, RedirectAttributes flash) {
        var place = designs.edit(staff, code, editing -> {
            var ofSteps = kind.startsWith("step.") || kind.equals("part") || kind.equals("follow");
            var edits = ofSteps ? steps.add(editing.blueprint(), kind, at) : elements.add(editing.blueprint(), kind, at);
            var added = editing.blueprint().added(edits);
            editing.change("add", added, edits);
            return added;
        });
        AfterAct.say(flash, "added");
        return AfterAct.back(flash, place);
    }

    /** One step up or down: a single element by its own buttons, else the chosen ones, which keep their order. */
    @PostMapping("/step")
    String step(@PathVariable String code, @RequestParam(required = false) @Nullable Address up,
            @RequestParam(required = false) @Nullable Address down, @RequestParam(defaultValue = "") List<Address> sel,
            @RequestParam(defaultValue = "up") String way, @RequestParam(required = false) @Nullable Address at, Staff staff,
            RedirectAttributes flash) {
        var chosen = up != null ? List.of(up) : down != null ? List.of(down) : sel;
        if (chosen.isEmpty()) return nothingChosen(flash, at);
        var upwards = up != null || (down == null && way.equals("up"));
        designs.edit(staff, code, editing -> {
            var edits = steps(editing.blueprint().copy(), chosen, upwards);
            editing.change("move", chosen.getFirst(), edits);
            tellPlace(flash, editing.blueprint(), chosen.getFirst(), !edits.isEmpty());
            return edits;
        });
        return AfterAct.back(flash, named(at, chosen.getFirst()));
    }

    /** @param blueprint is changed */
    private static List<Edit> steps(Blueprint blueprint, List<Address> chosen, boolean up) {
        var edits = new ArrayList<Edit>();
        for (var one : up ? chosen : chosen.reversed()) Places.step(blueprint, one, up ? -1 : 1).ifPresent(move -> {
            var siblings = blueprint.names(move.list());
            var over = siblings.indexOf(one) + (up ? -1 : 1);
            if (siblings.contains(one) && over >= 0 && over < siblings.size() && chosen.contains(siblings.get(over))) return;
            blueprint.apply(List.of(move));
            edits.add(move);
        });
        return edits;
    }

    /** By the mouse, or into a page chosen from a list: behind {@code after} in a list, or at its end. */
    @PostMapping("/move")
    String move(@PathVariable String code, @RequestParam(defaultValue = "") List<Address> sel,
            @RequestParam String list, @RequestParam(required = false) Optional<String> after,
            @RequestParam(required = false) @Nullable Address at, Staff staff, RedirectAttributes flash) {
        if (sel.isEmpty()) return nothingChosen(flash, at);
        designs.edit(staff, code, editing -> {
            var edits = new ArrayList<Edit>();
            var names = editing.blueprint().names(list);
            var behind = after.orElse(names.isEmpty() ? "" : names.getLast().key());
            for (var one : sel) {
                if (!Places.fits(editing.blueprint(), one, list)) continue;
                edits.add(new Edit.Move(one, list, behind));
                behind = one.key();
            }
            editing.change("move", sel.getFirst(), edits);
            tellPlace(flash, editing.blueprint(), sel.getFirst(), !edits.isEmpty());
            return edits;
        });
        return AfterAct.back(flash, named(at, sel.getFirst()));
    }

    @PostMapping("/remove")
    String remove(@PathVariable String code, @RequestParam(defaultValue = "") List<Address> sel, Staff staff, RedirectAttributes flash) {
        if (sel.isEmpty()) return nothingChosen(flash, null);
        return designs.edit(staff, code, editing -> remove(editing, sel, flash));
    }

    static String remove(Editing editing, List<Address> sel, RedirectAttributes flash) {
        var blueprint = editing.blueprint();
        var places = Clip.places(Clip.copy(blueprint, sel));
        var beside = places.isEmpty() ? Address.FORM : Places.beside(blueprint, places.getFirst());
        var edits = places.reversed().stream()
                .map(one -> (Edit) new Edit.Remove(one, blueprint.find(one).orElseThrow().deepCopy())).toList();
        editing.change("remove", places.isEmpty() ? Address.FORM : places.getFirst(), edits);
        AfterAct.say(flash, "removed", places.size());
        return AfterAct.back(flash, beside);
    }

    static String nothingChosen(RedirectAttributes flash, @Nullable Address at) {
        AfterAct.say(flash, "nothingChosen");
        return AfterAct.back(flash, named(at, Address.FORM));
    }

    private static Address named(@Nullable Address at, Address otherwise) {
        return at == null || at.kind().isEmpty() ? otherwise : at;
    }

    private static void tellPlace(RedirectAttributes flash, Blueprint blueprint, Address at, boolean moved) {
        var list = blueprint.listOf(at).orElse("");
        var label = blueprint.find(at).map(ElementWords::label).orElse("");
        var page = at.is("field") ? Places.around(blueprint, at).flatMap(blueprint::find).map(ElementWords::label).orElse("") : "";
        AfterAct.say(flash, !moved ? "cannotMove" : page.isEmpty() ? "moved" : "movedInPage", label,
                blueprint.names(list).indexOf(at) + 1, page);
    }
}
