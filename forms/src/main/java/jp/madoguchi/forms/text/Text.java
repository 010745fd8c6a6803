package jp.madoguchi.forms.text;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A text for people in one or more languages. In JSON a plain string is Japanese; else {@code {"ja": …, "en": …}}. */
public record Text(Map<String, String> byLanguage) {

    public static final Text NONE = new Text(Map.of());

    public Text {
        byLanguage = byLanguage.entrySet().stream().filter(words -> !words.getValue().isEmpty())
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public static Text ja(String text) {
        return new Text(Map.of("ja", text));
    }

    public static Text orNone(@Nullable Text text) {
        return text == null ? NONE : text;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Text of(Object json) {
        if (json instanceof Map<?, ?> map) {
            var texts = new TreeMap<String, String>();
            map.forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
            return new Text(texts);
        }
        return ja(String.valueOf(json));
    }

    @JsonValue
    Object json() {
        return byLanguage.isEmpty() || (byLanguage.size() == 1 && byLanguage.containsKey("ja")) ? ja() : new TreeMap<>(byLanguage);
    }

    public String ja() {
        return byLanguage.getOrDefault("ja", "");
    }

    /** In that language, or in Japanese where it is not translated. */
    public String in(String language) {
        return byLanguage.getOrDefault(language, ja());
    }

    public boolean isBlank() {
        return ja().isBlank();
    }

    @Override
    public String toString() {
        return ja();
    }
}
