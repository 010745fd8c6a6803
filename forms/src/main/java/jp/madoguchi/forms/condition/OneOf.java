package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** 項目がそれらの値のどれかである. */
@JsonTypeName("oneOf")
public record OneOf(String field, List<String> values) implements Condition {

    public OneOf {
        field = field == null ? "" : field;
        values = values == null ? List.of() : List.copyOf(values);
    }

    @Override
    public boolean holds(Answers answers) {
        return answers.of(field).filter(answer -> values.stream().anyMatch(answer::holds)).isPresent();
    }

    @Override
    public String inWords(Names names) {
        var list = values.stream().map(value -> Words.of("condition.value", names.value(field, value))).collect(Collectors.joining());
        return Words.of(names.isSeveral(field) ? "condition.hasOne" : "condition.oneOf", names.field(field), list);
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public boolean complete() {
        return !field.isEmpty() && !values.isEmpty() && !values.contains("");
    }

    @Override
    public List<String> samples() {
        return values;
    }
}
