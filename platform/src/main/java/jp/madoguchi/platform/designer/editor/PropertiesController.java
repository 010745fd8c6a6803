package jp.madoguchi.platform.designer.editor;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Posted;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Merge;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.platform.designer.settings.ConditionButtons;
import jp.madoguchi.platform.designer.settings.OptionButtons;
import jp.madoguchi.platform.designer.settings.Settings;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Saves the properties of an element, one by one: what nobody else touched at once, what somebody else changed only when asked. */
@Controller
@RequestMapping({"/staff/procedures/{code}/form", "/staff/procedures/{code}/workflow"})
public class PropertiesController {

    private final Procedures procedures;
    private final Designs designs;
    private final Settings settings;

    PropertiesController(Procedures procedures, Designs designs, Settings settings) {
        this.procedures = procedures;
        this.designs = designs;
        this.settings = settings;
    }

    @PostMapping("/properties")
    @Transactional
    public String save(@PathVariable String code, @RequestParam String at, @RequestParam("_was") String shown,
            @RequestParam MultiValueMap<String, String> posted,
            Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = designs.hold(staff, procedure).blueprint();
        var now = blueprint.find(at).orElse(null);
        if (now == null) {
            AfterAct.say(flash, "gone");
            return AfterAct.back(flash, "form");
        }
        var was = json(shown);
        var known = settings.of(procedure, blueprint, at, now);
        var inputs = new HashMap<String, List<String>>(posted);
        ConditionButtons.press(inputs, posted.getFirst("_clause"));
        var mine = Posted.read(known, inputs, was, settings.palette(procedure, blueprint, at));
        OptionButtons.press(mine, posted.getFirst("_option"), posted.getFirst("_lines"));
        var merge = Merge.of(at, mine, was, now);
        if (!merge.edits().isEmpty()) designs.change(staff, procedure, "set", at, merge.edits());
        if (Posted.isBad(known, inputs)) AfterAct.say(flash, "badValue");
        if (!merge.contended().isEmpty()) flash.addFlashAttribute("contended", merge.contended());
        return AfterAct.back(flash, at);
    }

    /** 自分の内容にする: over what the other one wrote, which was shown. */
    @PostMapping("/settle")
    @Transactional
    public String settle(@PathVariable String code, @RequestParam String at, @RequestParam String property,
            @RequestParam String mine, @RequestParam String theirs,
            Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var blueprint = designs.open(staff, procedure).blueprint();
        var element = blueprint.find(at).orElseThrow(() -> new NotFound("element"));
        var known = (at.equals("procedure") && element.has(property)) || settings.of(procedure, blueprint, at, element).stream()
                .anyMatch(one -> one.name().split("\\.")[0].equals(property))
                        || List.of("requiredWhen", "column", "within", "only", "except").contains(property);
        if (!known) throw new NotFound("property");
        designs.change(staff, procedure, "set", at, List.of(new Edit.Put(at, property, node(mine), node(theirs))));
        AfterAct.say(flash, "settled");
        return at.equals("procedure") ? "redirect:/staff/procedures/{code}/page" : AfterAct.back(flash, at);
    }

    public static ObjectNode json(String text) {
        return node(text) instanceof ObjectNode object ? object : FormJson.tree().objectNode();
    }

    private static @Nullable JsonNode node(String text) {
        try {
            var node = FormJson.mapper().readTree(text);
            return node == null || node.isNull() || node.isMissingNode() ? null : node;
        } catch (JacksonException e) {
            throw new NotFound("what was shown");
        }
    }
}
