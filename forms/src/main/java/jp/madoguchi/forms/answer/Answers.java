package jp.madoguchi.forms.answer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers given so far, by the key of the field. */
public record Answers(@JsonValue Map<String, Answer> byKey) {

    private static final Answers NONE = new Answers(Map.of());

    /** A view of the map, which nobody else may change from then on. */
    public Answers {
        byKey = Collections.unmodifiableMap(byKey);
    }

    public static Answers none() {
        return NONE;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Answers of(Map<?, ?> json) {
        var answers = new LinkedHashMap<String, Answer>();
        json.forEach((key, value) -> answers.put(String.valueOf(key), Answer.of(value)));
        return new Answers(answers);
    }

    public Optional<Answer> of(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    public boolean has(String key) {
        return byKey.containsKey(key);
    }

    /** All files that are attached somewhere among them. */
    public List<FileRef> files() {
        return byKey.values().stream().filter(Answer.Files.class::isInstance)
                .flatMap(answer -> ((Answer.Files) answer).files().stream()).toList();
    }

    public String text(String key) {
        return of(key).map(Answer::text).orElse("");
    }

    public Answers with(String key, Answer answer) {
        var all = new LinkedHashMap<>(byKey);
        all.put(key, answer);
        return new Answers(all);
    }

    public Answers with(String key, String text) {
        return with(key, new Answer.Text(text));
    }

    public Answers with(Answers others) {
        var all = new LinkedHashMap<>(byKey);
        all.putAll(others.byKey);
        return new Answers(all);
    }

    public Answers without(Collection<String> keys) {
        var all = new LinkedHashMap<>(byKey);
        all.keySet().removeAll(keys);
        return new Answers(all);
    }
}
