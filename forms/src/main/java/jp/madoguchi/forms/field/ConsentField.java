package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.forms.text.Words;
import org.jspecify.annotations.Nullable;

/** 同意・確認: a box to tick. Kept as yes. */
@JsonTypeName("consent")
public record ConsentField(String key, Text label, Text hint, boolean optional, Condition when,
        @Nullable Condition requiredWhen) implements Field {

    public ConsentField(String key, Text label, @Nullable Text hint, boolean optional, @Nullable Condition when,
            @Nullable Condition requiredWhen) {
        this.key = key;
        this.label = Text.orNone(label);
        this.hint = Text.orNone(hint);
        this.optional = optional;
        this.when = Condition.orAlways(when);
        this.requiredWhen = requiredWhen;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        return input.text(key).equals("yes") ? Reading.of("yes") : empty(asking, "consent");
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(Words.of("given.consent"));
    }
}
