package jp.madoguchi.platform.designer.procedure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.designer.check.PageCheck;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Merge;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.platform.designer.editor.PropertiesController;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.procedure.Scene;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** 案内ページ: what residents read before applying, drawn and published together with the form. */
@Controller
@RequestMapping("/staff/procedures/{code}/page")
class PageController {

    private static final List<String> LINES = List.of("title", "keywords", "window", "valid", "basis");
    private static final List<String> TEXTS = List.of("summary", "who", "fee", "criteria", "receive");
    private static final List<String> ICONS = List.of("id", "mail", "list", "camera", "file", "yen", "phone", "car", "house", "work");
    private static final int MOST = 100;

    private final Designs designs;
    private final DesignerPage page;
    private final PageCheck check;

    PageController(Designs designs, DesignerPage page, PageCheck check) {
        this.designs = designs;
        this.page = page;
        this.check = check;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, Staff staff) {
        return designs.look(staff, code, editing -> {
            var blueprint = editing.blueprint();
            var words = blueprint.find(ProcedureBlueprint.PAGE).orElseThrow();
            var model = page.frame(editing, "page");
            model.put("form", blueprint.form());
            model.put("was", words.toString());
            model.put("page", FormJson.ofTree(words, ProcedurePage.class));
            model.put("scenes", Scene.values());
            model.put("icons", ICONS);
            model.put("points", check.points(editing.procedure(), blueprint, blueprint.form()));
            return new ModelAndView("designer/procedure", model);
        });
    }

    @PostMapping
    String save(@PathVariable String code, @RequestParam("_was") String shown,
            @RequestParam MultiValueMap<String, String> posted, Staff staff, RedirectAttributes flash) {
        var merge = designs.edit(staff, code, editing -> {
            var now = editing.blueprint().find(ProcedureBlueprint.PAGE).orElseThrow();
            var merged = Merge.of(ProcedureBlueprint.PAGE, read(posted), PropertiesController.json(shown), now);
            editing.change("page", ProcedureBlueprint.PAGE, merged.edits());
            return merged;
        });
        if (!merge.contended().isEmpty()) flash.addFlashAttribute("contended", merge.contended());
        var bad = List.of("standardDays", "minutes").stream().anyMatch(name -> !Fold.digits(one(posted, name)).matches("\\d{1,3}"));
        if (merge.contended().isEmpty() || bad) AfterAct.say(flash, bad ? "badNumber" : merge.edits().isEmpty()
                ? "unchanged" : "pageSaved");
        return "redirect:/staff/procedures/{code}/page";
    }

    private static Map<String, @Nullable JsonNode> read(MultiValueMap<String, String> posted) {
        var values = new LinkedHashMap<String, @Nullable JsonNode>();
        LINES.stream().filter(posted::containsKey).forEach(name -> values.put(name, string(Fold.line(one(posted, name)))));
        TEXTS.stream().filter(posted::containsKey).forEach(name -> values.put(name, string(Fold.lines(one(posted, name)))));
        if (Scene.named(one(posted, "scene"))) values.put("scene", string(one(posted, "scene")));
        for (var name : List.of("standardDays", "minutes")) {
            var digits = Fold.digits(one(posted, name));
            if (digits.matches("\\d{1,3}")) values.put(name, FormJson.tree().numberNode(Integer.parseInt(digits)));
        }
        var steps = FormJson.tree().arrayNode();
        Fold.lines(one(posted, "steps")).lines().map(Fold::line).filter(line -> !line.isEmpty()).limit(MOST).forEach(steps::add);
        values.put("steps", steps);
        values.put("bring", rows(posted, "bring", "what", "hint", "icon"));
        values.put("faq", rows(posted, "faq", "question", "answer"));
        return values;
    }

    /** Rows whose first part is not empty. */
    private static ArrayNode rows(MultiValueMap<String, String> posted, String name, String... parts) {
        var rows = FormJson.tree().arrayNode();
        for (var i = 0; i < MOST; i++) {
            var at = name + "." + i + ".";
            if (Fold.line(one(posted, at + parts[0])).isEmpty()) continue;
            var row = rows.addObject();
            for (var part : parts) row.put(part, part.equals("icon") && !ICONS.contains(one(posted, at + part))
                    ? ICONS.getFirst() : Fold.lines(one(posted, at + part)));
        }
        return rows;
    }

    private static String one(MultiValueMap<String, String> posted, String name) {
        var text = posted.getFirst(name);
        return text == null ? "" : text.substring(0, Math.min(4_000, text.length()));
    }

    private static JsonNode string(String text) {
        return FormJson.tree().stringNode(text);
    }
}
