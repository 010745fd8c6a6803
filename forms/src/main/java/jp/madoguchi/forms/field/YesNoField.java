package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.forms.text.Words;
import org.jspecify.annotations.Nullable;

/** はい・いいえ. Kept as yes and no; the words may be the owner's. */
@JsonTypeName("yesNo")
public record YesNoField(@JsonUnwrapped Question question, Text yes, Text no)
        implements Field {

    public YesNoField(Question question,
            @Nullable Text yes, @Nullable Text no) {
        this.question = question;
        this.yes = yes == null ? Text.ja(Words.of("given.yes")) : yes;
        this.no = no == null ? Text.ja(Words.of("given.no")) : no;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var value = input.text(key());
        if (value.isEmpty()) return empty(asking, "choose");
        return value.equals("yes") || value.equals("no") ? Reading.of(value) : wrong("choose");
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(Option.label(options(asking), answer.text()));
    }

    @Override
    public List<Option> options(Asking asking) {
        return choices();
    }

    @Override
    public List<Option> choices() {
        return List.of(new Option("yes", yes, null, null), new Option("no", no, null, null));
    }
}
