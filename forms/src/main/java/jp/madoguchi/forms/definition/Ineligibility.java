package jp.madoguchi.forms.definition;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** 対象外: when it holds, the applicant is told the reason before filling in the rest. The key names it within the form. */
public record Ineligibility(String key, Condition when, Text reason) {

    public Ineligibility(@Nullable String key, @Nullable Condition when, @Nullable Text reason) {
        this.key = key == null ? "" : key;
        this.when = Condition.orAlways(when);
        this.reason = Text.orNone(reason);
    }
}
