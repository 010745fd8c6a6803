package jp.madoguchi.forms.definition;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;

/**
 * 要素の場所: names one element of what an owner draws. Written {@code field:mail}, {@code page:contact}, {@code column:rows.name},
 * and {@code form} for what there is one of.
 *
 * @param kind field, page, section …
 * @param within the element whose own it is, where its key is unique only there; the empty string for none
 * @param key the empty string for what there is one of
 */
public record Address(String kind, String within, String key) implements Serializable {

    public static final Address FORM = of("form", "");

    /** As it was written; what cannot be an address is one that nothing has. */
    @JsonCreator
    public static Address of(String text) {
        var colon = text.indexOf(':');
        if (colon < 0) return of(text, "");
        var name = text.substring(colon + 1);
        var dot = name.indexOf('.');
        var kind = text.substring(0, colon);
        return dot < 0 ? of(kind, name) : new Address(kind, name.substring(0, dot), name.substring(dot + 1));
    }

    public static Address of(String kind, String key) {
        return new Address(kind, "", key);
    }

    public static Address section(String key) {
        return of("section", key);
    }

    public static Address page(String slug) {
        return of("page", slug);
    }

    public static Address field(String key) {
        return of("field", key);
    }

    public static Address column(String rows, String key) {
        return new Address("column", rows, key);
    }

    /** 対象外 */
    public static Address rule(String key) {
        return of("rule", key);
    }

    public static Address check(String key) {
        return of("check", key);
    }

    public boolean is(String other) {
        return kind.equals(other);
    }

    @Override
    @JsonValue
    public String toString() {
        if (key.isEmpty()) return kind;
        return kind + ":" + (within.isEmpty() ? key : within + "." + key);
    }
}
