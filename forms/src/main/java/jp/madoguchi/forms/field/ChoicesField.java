package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;

/** いくつでも選ぶ. */
@JsonTypeName("choices")
public record ChoicesField(@JsonUnwrapped Question question,
        @JsonProperty("options") List<Option> choices) implements Field {

    public ChoicesField(Question question, List<Option> choices) {
        this.question = question;
        this.choices = choices == null ? List.of() : List.copyOf(choices);
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var offered = options(asking).stream().map(Option::value).toList();
        var chosen = offered.stream().filter(input.all(key())::contains).toList();
        if (!offered.containsAll(input.all(key()))) return wrong("choose");
        if (chosen.isEmpty()) return isOptional(asking) ? Reading.of(new Answer.Choices(List.of())) : wrong("chooseSome");
        return Reading.of(new Answer.Choices(chosen));
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        return answer instanceof Answer.Choices(var values) ? Map.of(key(), values) : Map.of();
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer instanceof Answer.Choices(var values)
                ? values.stream().map(value -> Option.label(choices, value)).toList() : List.of();
    }

    @Override
    public List<Option> options(Asking asking) {
        return Option.offered(choices, asking.soFar());
    }

    @Override
    public List<String> mistakes() {
        return mistakesIn(choices);
    }

    static List<String> mistakesIn(List<Option> options) {
        if (options.isEmpty()) return List.of("noOptions");
        if (options.stream().map(Option::value).distinct().count() < options.size()) return List.of("optionTwice");
        return options.stream().anyMatch(option -> option.label().isBlank() || option.value().isBlank())
                ? List.of("optionText") : List.of();
    }
}
