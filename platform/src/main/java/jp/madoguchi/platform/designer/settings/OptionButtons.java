package jp.madoguchi.platform.designer.settings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Posted;
import jp.madoguchi.forms.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The buttons of a list of choices: 足す, 上へ, 下へ, 消す, and pasting several lines at once. */
public final class OptionButtons {

    private static final int MOST = Posted.MOST_OPTIONS;

    private OptionButtons() {
    }

    /** @param button add, lines, up:i, down:i or remove:i; anything else does nothing */
    public static void press(Map<String, @Nullable JsonNode> values, @Nullable String button, @Nullable String lines) {
        if (!(values.get("options") instanceof ArrayNode options) || button == null) return;
        var all = new ArrayList<JsonNode>();
        options.forEach(all::add);
        var i = button.contains(":") && button.substring(button.indexOf(':') + 1).matches("\\d{1,3}")
                ? Integer.parseInt(button.substring(button.indexOf(':') + 1)) : -1;
        switch (button.split(":")[0]) {
            case "add" -> {
                if (all.size() < MOST) all.add(option(all, ""));
            }
            case "lines" -> Fold.lines(lines == null ? "" : lines).lines().map(Fold::line)
                    .filter(line -> !line.isEmpty()).limit(Math.max(0, MOST - all.size()))
                    .forEach(line -> all.add(option(all, line)));
            case "remove" -> take(all, i);
            case "up" -> swap(all, i, i - 1);
            case "down" -> swap(all, i, i + 1);
            default -> { }
        }
        values.put("options", FormJson.tree().arrayNode().addAll(all));
    }

    private static void take(List<JsonNode> all, int i) {
        if (i >= 0 && i < all.size()) all.remove(i);
    }

    private static void swap(List<JsonNode> all, int i, int j) {
        if (i >= 0 && j >= 0 && i < all.size() && j < all.size()) java.util.Collections.swap(all, i, j);
    }

    /** With the next value that none of them has. */
    private static ObjectNode option(List<JsonNode> all, String label) {
        var taken = new HashSet<>(all.stream().map(option -> option.path("value").asString("")).toList());
        var i = all.size() + 1;
        while (taken.contains("o" + i)) i++;
        var option = FormJson.tree().objectNode().put("value", "o" + i).put("label", label).put("hint", "");
        option.putObject("when").put("type", "always");
        return option;
    }
}
