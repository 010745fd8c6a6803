package jp.madoguchi.platform.designer.editor;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.designer.Posted;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Editing;
import jp.madoguchi.platform.designer.draft.Merge;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.platform.designer.settings.ConditionButtons;
import jp.madoguchi.platform.designer.settings.OptionButtons;
import jp.madoguchi.platform.designer.settings.Settings;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
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

    private static final List<String> OF_OTHERS = List.of("requiredWhen", "column", "within", "only", "except");

    private final Designs designs;
    private final Settings settings;

    PropertiesController(Designs designs, Settings settings) {
        this.designs = designs;
        this.settings = settings;
    }

    @PostMapping("/properties")
    String save(@PathVariable String code, @RequestParam Address at, @RequestParam("_was") String shown,
            @RequestParam MultiValueMap<String, String> posted, Staff staff, RedirectAttributes flash) {
        return designs.edit(staff, code, editing -> {
            var now = editing.blueprint().find(at);
            if (now.isEmpty()) AfterAct.say(flash, "gone");
            else save(editing, at, now.get(), json(shown), posted, flash);
            return AfterAct.back(flash, now.isEmpty() ? Address.FORM : at);
        });
    }

    private void save(Editing editing, Address at, ObjectNode now, ObjectNode was, MultiValueMap<String, String> posted,
            RedirectAttributes flash) {
        var known = settings.of(editing.procedure(), editing.blueprint(), at, now);
        var inputs = new HashMap<String, List<String>>(posted);
        ConditionButtons.press(inputs, posted.getFirst("_clause"));
        var mine = Posted.read(known, inputs, was, settings.palette(editing.procedure(), editing.blueprint(), at));
        OptionButtons.press(mine, posted.getFirst("_option"), posted.getFirst("_lines"));
        var merge = Merge.of(at, mine, was, now);
        editing.change("set", at, merge.edits());
        if (Posted.isBad(known, inputs)) AfterAct.say(flash, "badValue");
        if (!merge.contended().isEmpty()) flash.addFlashAttribute("contended", merge.contended());
    }

    /** 自分の内容にする: over what the other one wrote, which was shown. */
    @PostMapping("/settle")
    String settle(@PathVariable String code, @RequestParam Address at, @RequestParam String property,
            @RequestParam String mine, @RequestParam String theirs, Staff staff, RedirectAttributes flash) {
        designs.edit(staff, code, editing -> {
            var element = editing.blueprint().find(at).orElseThrow(() -> new NotFound("element"));
            var known = (at.equals(ProcedureBlueprint.PAGE) && element.has(property)) || OF_OTHERS.contains(property)
                    || settings.of(editing.procedure(), editing.blueprint(), at, element).stream()
                            .anyMatch(one -> one.name().split("\\.")[0].equals(property));
            if (!known) throw new NotFound("property");
            editing.change("set", at, List.of(new Edit.Put(at, property, node(mine), node(theirs))));
            return at;
        });
        AfterAct.say(flash, "settled");
        return AfterAct.back(flash, at);
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
