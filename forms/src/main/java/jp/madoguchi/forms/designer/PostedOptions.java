package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The choices of a field as they were posted; what the page does not show of one stays as it was. */
final class PostedOptions {

    private PostedOptions() {
    }

    static JsonNode of(Map<String, List<String>> inputs, String name, JsonNode before, Palette palette) {
        var all = new ArrayList<ObjectNode>();
        for (var i = 0; i < Math.min(Posted.MOST_OPTIONS, size(Posted.one(inputs, name + ".size"))); i++) {
            var at = name + "." + i;
            if (!inputs.containsKey(at + ".label")) continue;
            var option = before.get(i) instanceof ObjectNode known ? (ObjectNode) known.deepCopy() : FormJson.tree().objectNode();
            option.put("value", Fold.line(Posted.one(inputs, at + ".value")));
            option.set("label", relabelled(option.get("label"), Fold.line(Posted.one(inputs, at + ".label"))));
            option.set("hint", relabelled(option.get("hint"), Fold.line(Posted.one(inputs, at + ".hint"))));
            if (inputs.containsKey(at + ".when.join")) option.set("when",
                    FormJson.toTree(Clause.read(inputs, at + ".when", palette, Posted.clause(option.get("when"))).condition()));
            all.add(option);
        }
        return FormJson.tree().arrayNode().addAll(all);
    }

    private static JsonNode relabelled(@Nullable JsonNode old, String ja) {
        return old instanceof ObjectNode languages ? languages.deepCopy().put("ja", ja) : Posted.string(ja);
    }

    private static int size(String digits) {
        return digits.matches("\\d{1,4}") ? Integer.parseInt(digits) : 0;
    }
}
