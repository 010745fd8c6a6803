package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** 項目に入力がある. */
@JsonTypeName("answered")
public record Answered(String field) implements Condition {

    public Answered {
        field = field == null ? "" : field;
    }

    @Override
    public boolean holds(Answers answers) {
        return answers.of(field).filter(answer -> !answer.isBlank()).isPresent();
    }

    @Override
    public String inWords(Names names) {
        return Words.of("condition.answered", names.field(field));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public boolean complete() {
        return !field.isEmpty();
    }
}
