package jp.madoguchi.platform.designer.settings;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The buttons of a condition: 条件を足す, まとまりを足す, 消す. They change the inputs before these are read. */
public final class ConditionButtons {

    private ConditionButtons() {
    }

    /** @param button row:path, group:path or remove:path; anything else does nothing */
    public static void press(Map<String, List<String>> inputs, @Nullable String button) {
        if (button == null || !button.contains(":")) return;
        var path = button.substring(button.indexOf(':') + 1);
        switch (button.substring(0, button.indexOf(':'))) {
            case "row" -> {
                inputs.putIfAbsent(path + ".join", List.of("all"));
                inputs.put(path + "." + next(inputs, path) + ".field", List.of(""));
            }
            case "group" -> {
                var at = path + "." + next(inputs, path);
                inputs.putIfAbsent(path + ".join", List.of("all"));
                inputs.put(at + ".join", List.of("any"));
                inputs.put(at + ".0.field", List.of(""));
            }
            case "remove" -> inputs.keySet().removeIf(name -> name.startsWith(path + "."));
            default -> { }
        }
    }

    private static int next(Map<String, List<String>> inputs, String path) {
        var i = 0;
        while (inputs.containsKey(path + "." + i + ".field") || inputs.containsKey(path + "." + i + ".join")) i++;
        return i;
    }
}
