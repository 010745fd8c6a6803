package jp.madoguchi.forms.designer;

import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import tools.jackson.databind.JsonNode;

/** What elements and their values are called, in words for people. */
public final class ElementWords {

    private ElementWords() {
    }

    /** What an element is called: its label, title, reason, message or name. */
    public static String label(JsonNode element) {
        for (var name : List.of("label", "title", "reason", "message", "name"))
            if (element.has(name)) return ja(element.get(name));
        return "";
    }

    private static String ja(JsonNode text) {
        return text.isObject() ? text.path("ja").asString("") : text.asString("");
    }

    /** A value as people read it: words, a condition as a sentence, choices one after the other. */
    public static String words(JsonNode value, Form form) {
        if (value == null || value.isNull()) return "";
        if (value.isArray()) return Blueprint.nodes(value).map(part -> words(part, form)).collect(Collectors.joining("、"));
        if (!value.isObject()) return value.asString();
        if (value.path("type").asString("").equals("always")) return "";
        if (value.has("type")) return FormJson.ofTree(value, Condition.class).inWords(form);
        if (value.has("label")) return option(value, form);
        if (value.has("ja")) return value.propertyStream()
                .map(part -> part.getKey().equals("ja") ? part.getValue().asString() : part.getKey() + "："
                + part.getValue().asString()).collect(Collectors.joining("　"));
        return value.propertyStream().map(part -> named(part.getKey(), words(part.getValue(), form)))
                .filter(text -> !text.isEmpty()).collect(Collectors.joining("　"));
    }

    private static String named(String name, String words) {
        return words.isEmpty() || name.matches("what|hint|question|answer|icon") ? words : name + "：" + words;
    }

    static String roles(JsonNode summary, Form form) {
        return summary == null ? "" : Blueprint.nodes(summary).map(key -> form.field(key.asString())).collect(Collectors.joining("、"));
    }

    private static String option(JsonNode option, Form form) {
        var when = words(option.get("when"), form);
        var hint = words(option.get("hint"), form);
        var value = option.path("value").asString("");
        return ja(option.get("label")) + (value.isEmpty() ? "" : "〔" + value + "〕")
                + (hint.isEmpty() ? "" : "（" + hint + "）") + (when.isEmpty() ? "" : "［" + when + "］");
    }
}
