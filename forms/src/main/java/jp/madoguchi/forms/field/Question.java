package jp.madoguchi.forms.field;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * 問い: what every field has.
 *
 * @param key names it in the form and in its answers
 * @param hint may be blank
 * @param optional may be left empty
 * @param when when it is asked
 * @param requiredWhen when a field that may else be left empty has to be answered; null where that depends on nothing
 */
public record Question(String key, Text label, Text hint, boolean optional, Condition when, @Nullable Condition requiredWhen) {

    public Question(String key, Text label, @Nullable Text hint, boolean optional, @Nullable Condition when,
            @Nullable Condition requiredWhen) {
        this.key = key;
        this.label = Text.orNone(label);
        this.hint = Text.orNone(hint);
        this.optional = optional;
        this.when = Condition.orAlways(when);
        this.requiredWhen = requiredWhen;
    }

    /** Asked of everybody, without a hint. */
    public static Question of(String key, Text label, boolean optional) {
        return new Question(key, label, null, optional, null, null);
    }
}
