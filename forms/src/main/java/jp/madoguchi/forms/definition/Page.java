package jp.madoguchi.forms.definition;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** One screen of a form (ページ), on one topic, asked when its condition holds. */
public record Page(String slug, Text title, Text lead, Condition when, List<Field> fields) {

    public Page(String slug, Text title, @Nullable Text lead, @Nullable Condition when, @Nullable List<Field> fields) {
        this.slug = slug;
        this.title = Text.orNone(title);
        this.lead = Text.orNone(lead);
        this.when = Condition.orAlways(when);
        this.fields = fields == null ? List.of() : List.copyOf(fields);
    }

    /** The fields whose own condition holds. */
    public List<Field> asked(Answers answers) {
        return fields.stream().filter(field -> field.when().holds(answers)).toList();
    }

    /** True when nothing is left to do here. */
    public boolean isDone(Answers answers) {
        return asked(answers).stream().filter(Field::asks)
                .allMatch(field -> answers.of(field.key()).filter(field::isSettled).isPresent());
    }
}
