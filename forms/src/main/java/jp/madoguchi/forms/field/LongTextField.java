package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * 長い文章. Line breaks are kept.
 *
 * @param maxLength in characters (code points); 1,000 where none is given
 */
@JsonTypeName("longText")
public record LongTextField(String key, Text label, Text hint, boolean optional, Condition when,
        @Nullable Condition requiredWhen, int maxLength)
        implements Field {

    public LongTextField(String key, Text label, @Nullable Text hint, boolean optional, @Nullable Condition when,
            @Nullable Condition requiredWhen, int maxLength) {
        this.key = key;
        this.label = Text.orNone(label);
        this.hint = Text.orNone(hint);
        this.optional = optional;
        this.when = Condition.orAlways(when);
        this.requiredWhen = requiredWhen;
        this.maxLength = maxLength == 0 ? 1000 : maxLength;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var text = Fold.lines(input.raw(key));
        if (text.isEmpty()) return empty(asking, "required");
        var length = text.codePointCount(0, text.length());
        return length > maxLength ? wrong("tooLong", maxLength, length) : Reading.of(text);
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.text().lines().toList();
    }

    @Override
    public List<String> mistakes() {
        return maxLength < 1 || maxLength > 20_000 ? List.of("maxLength") : List.of();
    }
}
