package jp.madoguchi.forms.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Check;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;

/**
 * What came of reading a whole page: the fields that were right are answers, whatever else is wrong, so that nothing
 * typed is lost.
 *
 * @param wrong keys of the fields that have to be typed again
 */
public record PageReading(Answers answers, List<String> wrong, List<Problem> problems) {

    /** Reads the fields that were on the page when it was sent; others stay unanswered and are asked next. */
    public static PageReading of(Page page, Input input, Set<String> shown, Asking asking, List<Check> checks) {
        var soFar = asking.soFar();
        var answers = Answers.none();
        var wrong = new ArrayList<String>();
        var problems = new ArrayList<Problem>();
        for (var field : page.fields()) {
            if (!field.when().holds(soFar) || !field.asks() || !shown.contains(field.key())) continue;
            var reading = field.read(input, asking.with(soFar));
            if (reading.answer().isPresent()) {
                answers = answers.with(field.key(), reading.answer().get());
                soFar = soFar.with(field.key(), reading.answer().get());
            } else {
                wrong.add(field.key());
                soFar = soFar.without(List.of(field.key()));
            }
            problems.addAll(reading.problems());
        }
        for (var check : checks) {
            if (!answers.has(check.field()) || !check.when().holds(soFar)) continue;
            answers = answers.without(List.of(check.field()));
            wrong.add(check.field());
            problems.add(new Problem(check.field(), "check", List.of(check.message().ja())));
        }
        return new PageReading(answers, wrong, List.copyOf(problems));
    }
}
