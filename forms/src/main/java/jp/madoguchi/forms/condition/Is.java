package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** 項目がその値である; of several choices, 含む. */
@JsonTypeName("is")
public record Is(String field, String value) implements Condition {

    public Is {
        field = field == null ? "" : field;
        value = value == null ? "" : value;
    }

    @Override
    public boolean holds(Answers answers) {
        return answers.of(field).filter(answer -> answer.holds(value)).isPresent();
    }

    @Override
    public String inWords(Names names) {
        return Words.of(names.isSeveral(field) ? "condition.has" : "condition.is", names.field(field), names.value(field, value));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public boolean complete() {
        return !field.isEmpty() && !value.isEmpty();
    }

    @Override
    public List<String> samples() {
        return List.of(value);
    }
}
