package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** 当てはまらない. */
@JsonTypeName("not")
public record Not(Condition of) implements Condition {

    public Not {
        of = of == null ? new All(List.of()) : of;
    }

    @Override
    public boolean holds(Answers answers) {
        return !of.holds(answers);
    }

    @Override
    public String inWords(Names names) {
        return switch (of) {
            case Is(var field, var value) -> Words.of(names.isSeveral(field) ? "condition.hasNot" : "condition.isNot",
                    names.field(field), names.value(field, value));
            case Answered(var field) -> Words.of("condition.blank", names.field(field));
            default -> Words.of("condition.not", of.inWords(names));
        };
    }

    @Override
    public Set<String> fields() {
        return of.fields();
    }

    @Override
    public boolean complete() {
        return of.complete();
    }

    @Override
    public int depth() {
        return of.depth();
    }

    @Override
    public Stream<Condition> comparisons() {
        return of.comparisons();
    }
}
