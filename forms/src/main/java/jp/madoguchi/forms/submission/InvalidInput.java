package jp.madoguchi.forms.submission;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What was typed into a draft and could not be read yet, by the name of the input: nothing typed is lost. */
public record InvalidInput(@JsonValue Map<String, List<String>> inputs) {

    private static final int MOST = 20_000;
    /** Characters of all of it: names that no field has could be made up without an end. */
    private static final int MOST_IN_ALL = 100_000;
    public static final InvalidInput NONE = new InvalidInput(Map.of());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public InvalidInput {
        inputs = Map.copyOf(inputs);
    }

    /** The inputs of that field, empty where it was read. */
    public Map<String, List<String>> of(String field) {
        var found = new TreeMap<String, List<String>>();
        inputs.forEach((name, values) -> {
            if (belongs(name, field)) found.put(name, values);
        });
        return found;
    }

    /** With the inputs of these fields as they were typed now, and without those of the others that were shown. */
    public InvalidInput after(List<String> shown, List<String> wrong, Map<String, List<String>> typed) {
        var all = new TreeMap<>(inputs);
        all.keySet().removeIf(name -> shown.stream().anyMatch(field -> belongs(name, field)));
        var room = MOST_IN_ALL - all.entrySet().stream()
                .mapToInt(one -> one.getKey().length() + one.getValue().stream().mapToInt(String::length).sum()).sum();
        for (var one : new TreeMap<>(typed).entrySet()) {
            var text = one.getValue().isEmpty() ? "" : one.getValue().getFirst().replace("\u0000", "");
            if (text.isBlank() || text.length() > MOST || wrong.stream().noneMatch(field -> belongs(one.getKey(), field))) continue;
            room -= one.getKey().length() + text.length();
            if (room < 0) break;
            all.put(one.getKey(), List.of(text));
        }
        return new InvalidInput(all);
    }

    /** With what was typed into these fields alone. */
    public InvalidInput only(Set<String> fields) {
        var all = new TreeMap<>(inputs);
        all.keySet().removeIf(name -> fields.stream().noneMatch(field -> belongs(name, field)));
        return new InvalidInput(all);
    }

    /** With what an answer held that does not stand any more, so that it is there to be put right. */
    public InvalidInput with(Map<String, List<String>> typed) {
        var all = new TreeMap<>(inputs);
        typed.forEach((name, values) -> {
            if (!values.isEmpty() && !values.getFirst().isBlank()) all.put(name, List.of(values.getFirst()));
        });
        return new InvalidInput(all);
    }

    private static boolean belongs(String name, String field) {
        return name.equals(field) || name.startsWith(field + ".");
    }
}
