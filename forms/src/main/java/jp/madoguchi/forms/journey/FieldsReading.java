package jp.madoguchi.forms.journey;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;

/**
 * Reads what was posted, field by field: each is asked with what was right before it, and what is wrong with one takes nothing
 * from the others.
 */
public final class FieldsReading {

    private final List<String> wrong = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private Asking asking;
    private Answers answers = Answers.none();

    private FieldsReading(Asking asking) {
        this.asking = asking;
    }

    public static FieldsReading from(Asking asking) {
        return new FieldsReading(asking);
    }

    public static FieldsReading of(List<Field> fields, Input input, Asking asking) {
        var reading = from(asking);
        fields.forEach(field -> reading.read(field, input));
        return reading;
    }

    public void read(Field field, Input input) {
        var reading = field.read(input, asking);
        problems.addAll(reading.problems());
        reading.answer().ifPresentOrElse(answer -> {
            answers = answers.with(field.key(), answer);
            asking = asking.with(asking.soFar().with(field.key(), answer));
        }, () -> {
            wrong.add(field.key());
            asking = asking.with(asking.soFar().without(List.of(field.key())));
        });
    }

    /** An answer that was right by itself is wrong beside the others. */
    public void refuse(Problem problem) {
        answers = answers.without(List.of(problem.input()));
        wrong.add(problem.input());
        problems.add(problem);
    }

    /** Those that were right. */
    public Answers answers() {
        return answers;
    }

    /** What was known before, with what was read since. */
    public Answers soFar() {
        return asking.soFar();
    }

    /** Keys of the fields that have to be typed again. */
    public List<String> wrong() {
        return List.copyOf(wrong);
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
