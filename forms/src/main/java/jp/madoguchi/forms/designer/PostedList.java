package jp.madoguchi.forms.designer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What was posted for a field that is chosen from a list: which list, within which fields, which values alone. */
final class PostedList {

    private PostedList() {
    }

    static Map<String, @Nullable JsonNode> of(Map<String, List<String>> inputs, Palette palette) {
        var values = new HashMap<String, @Nullable JsonNode>();
        values.put("list", FormJson.tree().stringNode(Posted.one(inputs, "list")));
        values.put("column", FormJson.tree().stringNode(Posted.one(inputs, "column")));
        var within = FormJson.tree().objectNode();
        var only = FormJson.tree().objectNode();
        for (var name : inputs.keySet()) {
            var typed = Posted.one(inputs, name);
            if (name.startsWith("within.") && palette.has(typed)) within.put(name.substring(7), typed);
            if (name.startsWith("only.") && !Fold.line(typed).isEmpty()) only.put(name.substring(5), Fold.line(typed));
        }
        values.put("within", within);
        values.put("only", only);
        var except = FormJson.tree().arrayNode();
        inputs.getOrDefault("except", List.of()).stream().filter(palette::has).forEach(except::add);
        values.put("except", except);
        return values;
    }
}
