package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Words;

/** 同意・確認: a box to tick. Kept as yes. */
@JsonTypeName("consent")
public record ConsentField(@JsonUnwrapped Question question) implements Field {

    @Override
    public Reading read(Input input, Asking asking) {
        return input.text(key()).equals("yes") ? Reading.of("yes") : empty(asking, "consent");
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(Words.of("given.consent"));
    }
}
