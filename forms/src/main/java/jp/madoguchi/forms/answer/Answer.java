package jp.madoguchi.forms.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a person answered to one field (回答).
 *
 * <p>Blank means "left empty"; no answer at all means "not reached yet". In JSON: a string, an array of strings, an
 * object of parts, {@code {"files": […]}} or {@code {"rows": […]}}.
 */
public sealed interface Answer {

    /** Left empty. No constant: a type that makes one of its own subtypes while it is initialised can wait for itself for ever. */
    static Answer blank() {
        return new Text("");
    }

    boolean isBlank();

    /** The text of a single value, or the empty string. */
    default String text() {
        return "";
    }

    /** True where this answer is, or holds, that value. */
    default boolean holds(String value) {
        return text().equals(value);
    }

    record Text(@JsonValue String text) implements Answer {
        @Override
        public boolean isBlank() {
            return text.isEmpty();
        }
    }

    /** Several values out of a list. */
    record Choices(@JsonValue List<String> values) implements Answer {
        public Choices {
            values = List.copyOf(values);
        }

        @Override
        public boolean isBlank() {
            return values.isEmpty();
        }

        @Override
        public boolean holds(String value) {
            return values.contains(value);
        }
    }

    /** Named parts that make one answer: a name, an address. */
    record Parts(@JsonValue Map<String, String> parts) implements Answer {
        public Parts {
            parts = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(parts));
        }

        public String part(String name) {
            return parts.getOrDefault(name, "");
        }

        @Override
        public boolean isBlank() {
            return parts.values().stream().allMatch(String::isEmpty);
        }
    }

    record Files(List<FileRef> files) implements Answer {
        public Files {
            files = List.copyOf(files);
        }

        @JsonValue
        Map<String, List<FileRef>> json() {
            return Map.of("files", files);
        }

        @Override
        public boolean isBlank() {
            return files.isEmpty();
        }
    }

    /** Repeating groups (繰り返し). */
    record Rows(List<Answers> rows) implements Answer {
        public Rows {
            rows = List.copyOf(rows);
        }

        @JsonValue
        Map<String, List<Answers>> json() {
            return Map.of("rows", rows);
        }

        @Override
        public boolean isBlank() {
            return rows.isEmpty();
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answer of(Object json) {
        return switch (json) {
            case List<?> values -> new Choices(values.stream().map(String::valueOf).toList());
            case Map<?, ?> map when map.get("files") instanceof List<?> files ->
                    new Files(files.stream().map(file -> FileRef.of((Map<?, ?>) file)).toList());
            case Map<?, ?> map when map.get("rows") instanceof List<?> rows ->
                    new Rows(rows.stream().map(row -> Answers.of((Map<?, ?>) row)).toList());
            case Map<?, ?> map -> {
                var parts = new LinkedHashMap<String, String>();
                map.forEach((name, value) -> parts.put(String.valueOf(name), String.valueOf(value)));
                yield new Parts(parts);
            }
            default -> new Text(String.valueOf(json));
        };
    }
}
