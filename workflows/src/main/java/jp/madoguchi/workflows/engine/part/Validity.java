package jp.madoguchi.workflows.engine.part;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * 有効期間: until when a document is valid, by the answers.
 *
 * @param from a date field from which the period counts; the day of issue where none is named
 * @param period ISO 8601, such as P5Y
 */
public record Validity(Condition when, @Nullable String from, Period period) {

    public Validity(@Nullable Condition when, @Nullable String from, Period period) {
        this.when = Condition.orAlways(when);
        this.from = from;
        this.period = period;
    }

    public static Optional<LocalDate> until(List<Validity> rules, Answers answers, LocalDate issued) {
        return rules.stream().filter(rule -> rule.when.holds(answers)).findFirst()
                .map(rule -> (rule.from == null || answers.text(rule.from).isEmpty() ? issued : LocalDate.parse(answers.text(rule.from)))
                        .plus(rule.period));
    }
}
