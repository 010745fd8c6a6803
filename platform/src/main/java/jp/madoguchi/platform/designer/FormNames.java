package jp.madoguchi.platform.designer;

import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Differences;
import org.springframework.stereotype.Component;

/** How elements and values of a form are called; templates call it {@code formNames}. */
@Component("formNames")
public class FormNames {

    /** @param at as an edit names it */
    public String of(Form form, String at) {
        var key = at.substring(at.indexOf(':') + 1);
        return switch (at.split(":")[0]) {
            case "field" -> form.field(key);
            case "column" -> form.field(key.split("\\.")[0]);
            case "page" -> form.pages().filter(page -> page.slug().equals(key)).findFirst().map(page -> page.title().ja()).orElse(key);
            case "section" -> form.sections().stream().filter(one -> one.key().equals(key)).findFirst().map(one -> one.title().ja()).orElse(key);
            case "rule" -> form.ineligible().stream().filter(one -> one.key().equals(key)).findFirst().map(one -> one.reason().ja()).orElse(key);
            case "check" -> form.checks().stream().filter(one -> one.key().equals(key)).findFirst().map(one -> one.message().ja()).orElse(key);
            default -> form.title().ja();
        };
    }

    /** @param json a value of a property, as JSON */
    public String words(String json, Form form) {
        return Differences.words(FormJson.mapper().readTree(json), form);
    }
}
