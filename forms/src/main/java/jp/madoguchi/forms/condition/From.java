package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** 項目の日付がその日以降である. The day as ISO 8601. */
@JsonTypeName("from")
public record From(String field, String day) implements Condition {

    public From {
        field = field == null ? "" : field;
        day = day == null ? "" : day;
    }

    @Override
    public boolean holds(Answers answers) {
        return Values.day(answers, field).filter(value -> value.compareTo(day) >= 0).isPresent();
    }

    @Override
    public String inWords(Names names) {
        return Words.of("condition.from", names.field(field), names.value(field, Values.dayInWords(day)));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public boolean complete() {
        return !field.isEmpty() && Values.isDay(day);
    }

    @Override
    public List<String> samples() {
        return Values.around(day, -1);
    }
}
