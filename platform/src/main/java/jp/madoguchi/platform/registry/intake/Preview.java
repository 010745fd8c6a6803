package jp.madoguchi.platform.registry.intake;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.platform.registry.Entry;
import jp.madoguchi.platform.registry.Known;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row that an import would change, and how. */
record Preview(int row, String code, String name, boolean added, List<String> changes) {

    static Preview of(JsonNode node, JsonMapper json) {
        var added = node.get("added").booleanValue();
        return new Preview(node.get("n").intValue(), node.get("code").stringValue(), node.get("name").stringValue(), added,
                added ? List.of() : changes(json.treeToValue(node.get("before"), Entry.class), json.treeToValue(node.get("after"), Entry.class)));
    }

    private static List<String> changes(Entry before, Entry after) {
        var changes = Arrays.stream(Known.values()).filter(column -> !column.show(before).equals(column.show(after)))
                .map(column -> column.label() + "：" + shown(column.show(before)) + " → " + shown(column.show(after))).collect(Collectors.toList());
        after.volumes().forEach((key, count) -> {
            if (!count.equals(before.volumes().get(key))) changes.add(key + "：" + (before.volumes().containsKey(key) ? before.volumes().get(key) : "—") + " → " + count);
        });
        return changes;
    }

    private static String shown(String value) {
        return value.isEmpty() ? "—" : value;
    }
}
