package jp.madoguchi.forms.field;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.text.Fold;

/** What came from the browser, as it was typed, and the files attached so far by the field's key. */
public record Input(Map<String, List<String>> values, Map<String, List<FileRef>> files) {

    public static Input of(Map<String, List<String>> values) {
        return new Input(values, Map.of());
    }

    /** One line of text without what cannot be seen; empty where nothing came. */
    public String text(String name) {
        return Fold.line(raw(name));
    }

    public String raw(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    public List<FileRef> filesOf(String key) {
        return files.getOrDefault(key, List.of());
    }

    public Input with(String name, String value) {
        var changed = new HashMap<>(values);
        changed.put(name, List.of(value));
        return new Input(changed, files);
    }

    public Input with(Map<String, List<FileRef>> attached) {
        return new Input(values, attached);
    }
}
