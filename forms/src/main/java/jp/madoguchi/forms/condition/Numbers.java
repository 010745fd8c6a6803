package jp.madoguchi.forms.condition;

import java.math.BigDecimal;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;

/** Reads an answer as a number; what is none compares as nothing. */
final class Numbers {

    private Numbers() {
    }

    static Optional<BigDecimal> of(Answers answers, String field) {
        return of(answers.text(field));
    }

    static Optional<BigDecimal> of(String text) {
        return text.matches("-?\\d{1,18}(\\.\\d{1,9})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
