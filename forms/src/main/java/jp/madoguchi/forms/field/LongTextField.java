package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Fold;

/**
 * 長い文章. Line breaks are kept.
 *
 * @param maxLength in characters (code points); 1,000 where none is given
 */
@JsonTypeName("longText")
public record LongTextField(@JsonUnwrapped Question question, int maxLength)
        implements Field {

    public LongTextField(Question question, int maxLength) {
        this.question = question;
        this.maxLength = maxLength == 0 ? 1000 : maxLength;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var text = Fold.lines(input.raw(key()));
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
