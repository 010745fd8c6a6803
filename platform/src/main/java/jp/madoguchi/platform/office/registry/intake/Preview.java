package jp.madoguchi.platform.office.registry.intake;

import java.util.List;
import jp.madoguchi.platform.office.registry.Version;
import jp.madoguchi.platform.office.registry.entry.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One row that an import would change, and how. */
record Preview(int row, String code, String name, boolean added, List<String> changes) {

    static Preview of(JsonNode node, JsonMapper json) {
        var added = node.get("added").booleanValue();
        return new Preview(node.get("n").intValue(), node.get("code").stringValue(), node.get("name").stringValue(), added,
                added ? List.of() : changes(json.treeToValue(node.get("before"), Entry.class),
                        json.treeToValue(node.get("after"), Entry.class)));
    }

    private static List<String> changes(Entry before, Entry after) {
        return Version.changes(before, after).stream()
                .map(change -> change.column() + "：" + shown(change.before()) + " → " + shown(change.after())).toList();
    }

    private static String shown(String value) {
        return value.isEmpty() ? "—" : value;
    }
}
