package jp.madoguchi.platform.designer.draft;

import java.util.Locale;
import java.util.Objects;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Bound;
import jp.madoguchi.forms.designer.ElementWords;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How elements and values of a form are called; templates call it {@code formNames}. */
@Component("formNames")
public class FormNames {

    private final MessageSource messages;

    FormNames(MessageSource messages) {
        this.messages = messages;
    }

    public String of(Form form, String at) {
        return of(form, Address.of(at));
    }

    public String of(Form form, Address at) {
        var key = at.key();
        return switch (at.kind()) {
            case "field" -> form.field(key);
            case "column" -> form.field(at.within());
            case "page" -> form.pages().filter(page -> page.slug().equals(key)).findFirst().map(page -> page.title().ja()).orElse(key);
            case "section" -> form.sections().stream().filter(one -> one.key().equals(key)).findFirst()
                    .map(one -> one.title().ja()).orElse(key);
            case "rule" -> form.ineligible().stream().filter(one -> one.key().equals(key)).findFirst()
                    .map(one -> one.reason().ja()).orElse(key);
            case "check" -> form.checks().stream().filter(one -> one.key().equals(key)).findFirst()
                    .map(one -> one.message().ja()).orElse(key);
            default -> form.title().ja();
        };
    }

    /** 申請する日の130年前, for today-P130Y. */
    public String bound(String text) {
        var bound = Bound.of(text);
        return switch (bound.kind()) {
            case "today" -> word("bound.today");
            case "before", "after" -> word("bound.words." + bound.kind(), bound.n(), word("bound.unit." + bound.unit()));
            default -> text;
        };
    }

    /** What a property is called; on a step some names mean something else than on a field. */
    public String property(Address at, String property) {
        var ofFields = messages.getMessage("property." + property, null, "??property." + property + "??", Locale.JAPANESE);
        return Objects.requireNonNull(at.is("step")
                ? messages.getMessage("property.step." + property, null, ofFields, Locale.JAPANESE) : ofFields);
    }

    /** What helps to fill it in. */
    public String hint(Address at, String property) {
        return property(at, property + ".hint");
    }

    /** A value of a property as people read it. */
    public String value(String property, String value) {
        if (value.isEmpty()) return word("difference.nothing");
        if (property.equals("earliest") || property.equals("latest")) return bound(value);
        if (property.equals("look")) return word("look." + value);
        if (value.equals("true") || value.equals("false")) return word("flag." + value);
        return Objects.requireNonNull(messages.getMessage("value." + property + "." + value, null, value, Locale.JAPANESE));
    }

    private String word(String code, Object... args) {
        return messages.getMessage(code, args, Locale.JAPANESE);
    }

    /** @param json a value of a property, as JSON */
    public String words(String json, Form form) {
        return ElementWords.words(FormJson.mapper().readTree(json), form);
    }
}
