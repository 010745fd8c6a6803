package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;

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
            case Is(var field, var value) -> "「" + names.field(field) + "」が「" + names.value(field, value) + "」"
                    + (names.isSeveral(field) ? "を含まない" : "でない");
            case Answered(var field) -> "「" + names.field(field) + "」に入力がない";
            default -> "（" + of.inWords(names) + "）ではない";
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
}
