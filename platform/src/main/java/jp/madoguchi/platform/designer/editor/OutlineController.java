package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Clip;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.ElementWords;
import jp.madoguchi.forms.designer.Places;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What can be done with elements of the outline: add, move, remove. */
@Controller
@RequestMapping({"/staff/procedures/{code}/form", "/staff/procedures/{code}/workflow"})
class OutlineController {

    private final Procedures procedures;
    private final Designs designs;
    private final NewElements elements;
    private final NewSteps steps;

    OutlineController(Procedures procedures, Designs designs, NewElements elements, NewSteps steps) {
        this.procedures = procedures;
        this.designs = designs;
        this.elements = elements;
        this.steps = steps;
    }

    /** @param kind section, page, rule, check, column.text, a kind of field, step.review or part */
    @PostMapping("/add")
    @Transactional
    public String add(@PathVariable String code, @RequestParam String at, @RequestParam String kind, Staff staff,
            RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = blueprint(staff, procedure);
        var edits = kind.startsWith("step.") || kind.equals("part") || kind.equals("follow")
                ? steps.add(blueprint, kind, at) : elements.add(blueprint, kind, at);
        designs.change(staff, procedure, "add", placeOf(edits), edits);
        AfterAct.say(flash, "added");
        return AfterAct.back(flash, placeOf(edits));
    }

    /** One step up or down: a single element by its own buttons, else the chosen ones, which keep their order. */
    @PostMapping("/step")
    @Transactional
    public String step(@PathVariable String code, @RequestParam(required = false) @Nullable String up,
            @RequestParam(required = false) @Nullable String down,
            @RequestParam(defaultValue = "") List<String> sel, @RequestParam(defaultValue = "up") String way,
                    @RequestParam(defaultValue = "") String at,
            Staff staff, RedirectAttributes flash) {
        if (up != null) return step(code, List.of(up), true, at, staff, flash);
        if (down != null) return step(code, List.of(down), false, at, staff, flash);
        return sel.isEmpty() ? nothingChosen(flash, at) : step(code, sel, way.equals("up"), at, staff, flash);
    }

    private String step(String code, List<String> sel, boolean up, String at, Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = blueprint(staff, procedure).copy();
        var edits = new ArrayList<Edit>();
        var chosen = new HashSet<>(sel);
        var ordered = up ? sel : sel.reversed();
        for (var one : ordered) Places.step(blueprint, one, up ? -1 : 1).ifPresent(move -> {
            var siblings = blueprint.names(move.list());
            var over = siblings.indexOf(one) + (up ? -1 : 1);
            if (siblings.contains(one) && over >= 0 && over < siblings.size() && chosen.contains(siblings.get(over))) return;
            blueprint.apply(List.of(move));
            edits.add(move);
        });
        designs.change(staff, procedure, "move", sel.getFirst(), edits);
        tellPlace(flash, blueprint, sel.getFirst(), !edits.isEmpty());
        return AfterAct.back(flash, at.isEmpty() ? sel.getFirst() : at);
    }

    /** By the mouse, or into a page chosen from a list: behind {@code after} in a list, or at its end. */
    @PostMapping("/move")
    @Transactional
    public String move(@PathVariable String code, @RequestParam(defaultValue = "") List<String> sel,
            @RequestParam String list, @RequestParam(required = false) Optional<String> after,
            @RequestParam(defaultValue = "") String at, Staff staff, RedirectAttributes flash) {
        if (sel.isEmpty()) return nothingChosen(flash, at);
        var procedure = procedures.owned(staff, code);
        var blueprint = blueprint(staff, procedure).copy();
        var edits = new ArrayList<Edit>();
        var behind = after.orElseGet(() -> blueprint.names(list).isEmpty() ? "" : Places.key(blueprint.names(list).getLast()));
        for (var one : sel) {
            if (!fits(one, list)) continue;
            edits.add(new Edit.Move(one, list, behind));
            behind = Places.key(one);
        }
        blueprint.apply(edits);
        designs.change(staff, procedure, "move", sel.getFirst(), edits);
        tellPlace(flash, blueprint, sel.getFirst(), !edits.isEmpty());
        return AfterAct.back(flash, at.isEmpty() ? sel.getFirst() : at);
    }

    /** A field goes into a page, a page into a section, nothing into another kind of list. */
    private static boolean fits(String at, String list) {
        return switch (at.split(":")[0]) {
            case "section" -> list.equals("sections");
            case "page" -> list.startsWith("pages:");
            case "field" -> list.startsWith("fields:");
            case "column" -> at.contains(":") && list.equals("columns:" + at.substring(7).split("\\.")[0]);
            case "rule" -> list.equals("ineligible");
            case "check" -> list.equals("checks");
            case "step" -> list.equals("steps");
            case "follow" -> list.equals("follows");
            case "part" -> list.equals("parts:" + at.substring(5).split("\\.")[0]);
            default -> false;
        };
    }

    @PostMapping("/remove")
    @Transactional
    public String remove(@PathVariable String code, @RequestParam(defaultValue = "") List<String> sel, Staff staff,
            RedirectAttributes flash) {
        if (sel.isEmpty()) return nothingChosen(flash, "form");
        var procedure = procedures.owned(staff, code);
        var blueprint = blueprint(staff, procedure);
        var clip = Clip.copy(blueprint, sel).valueStream().map(entry -> entry.get("at").asString()).toList();
        var edits = clip.reversed().stream().map(one -> (Edit) new Edit.Remove(one, blueprint.find(one).orElseThrow())).toList();
        designs.change(staff, procedure, "remove", clip.isEmpty() ? "form" : clip.getFirst(), edits);
        AfterAct.say(flash, "removed", clip.size());
        return AfterAct.back(flash, clip.isEmpty() ? "form" : neighbour(blueprint, clip.getFirst()));
    }

    private Blueprint blueprint(Staff staff, Procedure procedure) {
        return designs.open(staff, procedure).blueprint();
    }

    static String nothingChosen(RedirectAttributes flash, String at) {
        AfterAct.say(flash, "nothingChosen");
        return AfterAct.back(flash, at.isEmpty() ? "form" : at);
    }

    private static void tellPlace(RedirectAttributes flash, Blueprint blueprint, String at, boolean moved) {
        var list = blueprint.listOf(at).orElse("");
        var label = blueprint.find(at).map(ElementWords::label).orElse("");
        var page = list.startsWith("fields:") ? blueprint.find("page:" + Places.key(list)).map(ElementWords::label).orElse("") : "";
        AfterAct.say(flash, !moved ? "cannotMove" : page.isEmpty() ? "moved" : "movedInPage", label,
                blueprint.names(list).indexOf(at) + 1, page);
    }

    /** What is chosen once an element is gone: the one before it, the one after it, or what it stood in. */
    private static String neighbour(Blueprint blueprint, String at) {
        var all = blueprint.names(blueprint.listOf(at).orElse(""));
        var index = all.indexOf(at);
        if (index > 0) return all.get(index - 1);
        if (at.startsWith("step:") || at.startsWith("follow:")) return "workflow";
        if (at.startsWith("part:")) return Places.enclosing(blueprint, at, "step").orElse("workflow");
        return Places.enclosing(blueprint, at, at.startsWith("page:") ? "section" : "page").filter(one -> !one.equals(at)).orElse("form");
    }

    static String placeOf(List<Edit> edits) {
        return edits.stream().filter(Edit.Add.class::isInstance).map(Edit.Add.class::cast).reduce((first, second) -> second)
                .map(add -> switch (add.list().split(":")[0]) {
                    case "sections" -> "section:" + add.element().get("key").asString();
                    case "pages" -> "page:" + add.element().get("slug").asString();
                    case "columns" -> "column:" + Places.key(add.list()) + "." + add.element().get("key").asString();
                    case "ineligible" -> "rule:" + add.element().get("key").asString();
                    case "checks" -> "check:" + add.element().get("key").asString();
                    case "follows" -> "follow:" + add.element().get("key").asString();
                    case "steps" -> "step:" + add.element().get("key").asString();
                    case "parts" -> "part:" + Places.key(add.list()) + "." + add.element().get("key").asString();
                    case "cases" -> "case:" + add.element().get("key").asString();
                    default -> "field:" + add.element().get("key").asString();
                }).orElse("form");
    }
}
