package jp.madoguchi.forms.field;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** One choice (選択肢), offered when its condition holds. */
public record Option(String value, Text label, Text hint, Condition when) {

    public Option(String value, @Nullable Text label, @Nullable Text hint, @Nullable Condition when) {
        this.value = value == null ? "" : value;
        this.label = Text.orNone(label);
        this.hint = Text.orNone(hint);
        this.when = Condition.orAlways(when);
    }

    static Option of(String value) {
        return new Option(value, Text.ja(value), null, null);
    }

    static List<Option> offered(List<Option> options, Answers answers) {
        return options.stream().filter(option -> option.when.holds(answers)).toList();
    }

    static String label(List<Option> options, String value) {
        return options.stream().filter(option -> option.value.equals(value)).findFirst()
                .map(option -> option.label.ja()).orElse(value);
    }
}
