package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** 二つの項目を比べる: numbers as numbers, days as days, else as text. False while either is not answered. */
@JsonTypeName("compared")
public record Compared(String field, Relation is, String other) implements Condition {

    public Compared {
        field = field == null ? "" : field;
        other = other == null ? "" : other;
        is = is == null ? Relation.same : is;
    }

    /** How the first stands to the second. */
    public enum Relation {
        same, less, more
    }

    @Override
    public boolean holds(Answers answers) {
        var one = Values.text(answers, field);
        var two = Values.text(answers, other);
        if (one.isEmpty() || two.isEmpty()) return false;
        var numbers = Numbers.of(one).flatMap(a -> Numbers.of(two).map(a::compareTo));
        var order = numbers.orElseGet(() -> one.compareTo(two));
        return switch (is) {
            case same -> order == 0;
            case less -> order < 0;
            case more -> order > 0;
        };
    }

    @Override
    public String inWords(Names names) {
        return Words.of(names.isDay(field) ? "condition.day." + is : "condition.number." + is, names.field(field), names.field(other));
    }

    @Override
    public Set<String> fields() {
        return field.equals(other) ? Set.of(field) : Set.of(field, other);
    }

    @Override
    public boolean complete() {
        return !field.isEmpty() && !other.isEmpty() && !field.equals(other) && is != null;
    }

    @Override
    public List<String> samples() {
        return List.of("1", "2", "2000-01-01", "2000-01-02");
    }
}
