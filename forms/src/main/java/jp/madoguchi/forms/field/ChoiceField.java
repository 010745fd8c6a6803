package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import org.jspecify.annotations.Nullable;

/** 一つ選ぶ. Drawn as a list, as cards or as a drop-down. */
@JsonTypeName("choice")
public record ChoiceField(@JsonUnwrapped Question question, Look look,
        @JsonProperty("options") List<Option> choices) implements Field {

    /** How the choices are drawn. */
    public enum Look { cards, list, select }

    public ChoiceField(Question question,
            @Nullable Look look, List<Option> choices) {
        this.question = question;
        this.look = look == null ? Look.cards : look;
        this.choices = choices == null ? List.of() : List.copyOf(choices);
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var value = input.text(key());
        if (value.isEmpty()) return empty(asking, "choose");
        var offered = options(asking).stream().anyMatch(option -> option.value().equals(value));
        return offered ? Reading.of(value) : wrong("choose");
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(Option.label(choices, answer.text()));
    }

    @Override
    public List<Option> options(Asking asking) {
        return Option.offered(choices, asking.soFar());
    }

    @Override
    public List<String> mistakes() {
        return ChoicesField.mistakesIn(choices);
    }
}
