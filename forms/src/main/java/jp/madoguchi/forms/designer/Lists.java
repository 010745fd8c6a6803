package jp.madoguchi.forms.designer;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists of a blueprint (並び) by name, from top to bottom. */
final class Lists {

    private final Structure structure;
    private final Map<String, ArrayNode> all = new LinkedHashMap<>();

    private Lists(Structure structure) {
        this.structure = structure;
    }

    static Map<String, ArrayNode> of(ObjectNode root, Structure structure) {
        var lists = new Lists(structure);
        lists.in("", "", root);
        return lists.all;
    }

    private void in(String kind, String key, JsonNode holder) {
        structure.in(kind).forEach(slot -> {
            var node = holder;
            for (var step : slot.path()) node = node.path(step);
            if (!(node instanceof ArrayNode list)) return;
            all.put(kind.isEmpty() ? slot.list() : slot.list() + ":" + key, list);
            list.forEach(element -> in(slot.kind(), slot.keyOf(element), element));
        });
    }
}
