package jp.madoguchi.forms.field;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answer;

/** The outcome of reading an input: an answer, or what is wrong with it. */
public record Reading(Optional<Answer> answer, List<Problem> problems) {

    public static Reading of(Answer answer) {
        return new Reading(Optional.of(answer), List.of());
    }

    public static Reading of(String text) {
        return of(new Answer.Text(text));
    }

    public static Reading wrong(List<Problem> problems) {
        return new Reading(Optional.empty(), List.copyOf(problems));
    }

    public boolean isValid() {
        return problems.isEmpty();
    }
}
