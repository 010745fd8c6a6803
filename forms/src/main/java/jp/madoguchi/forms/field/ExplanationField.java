package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** 説明文: read, not answered. The label is the heading and may be blank, the hint the text. */
@JsonTypeName("explanation")
public record ExplanationField(String key, Text label, Text hint, boolean optional, Condition when,
        @Nullable Condition requiredWhen) implements Field {

    public ExplanationField(String key, Text label, @Nullable Text hint, boolean optional, @Nullable Condition when,
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
        return Reading.of(Answer.blank());
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return List.of();
    }

    @Override
    public boolean asks() {
        return false;
    }
}
