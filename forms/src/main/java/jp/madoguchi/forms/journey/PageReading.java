package jp.madoguchi.forms.journey;

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
        var reading = FieldsReading.from(asking);
        for (var field : page.fields())
            if (field.when().holds(reading.soFar()) && field.asks() && shown.contains(field.key())) reading.read(field, input);
        for (var check : checks)
            if (reading.answers().has(check.field()) && check.when().holds(reading.soFar()))
                reading.refuse(new Problem(check.field(), "check", List.of(check.message().ja())));
        return new PageReading(reading.answers(), reading.wrong(), reading.problems());
    }
}
