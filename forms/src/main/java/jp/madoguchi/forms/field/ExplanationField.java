package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;

/** 説明文: read, not answered. The label is the heading and may be blank, the hint the text. */
@JsonTypeName("explanation")
public record ExplanationField(@JsonUnwrapped Question question) implements Field {

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
