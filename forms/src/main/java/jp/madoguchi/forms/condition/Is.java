package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;

/** 項目がその値である; of several choices, 含む. */
@JsonTypeName("is")
public record Is(String field, String value) implements Condition {

    @Override
    public boolean holds(Answers answers) {
        return answers.of(field).filter(answer -> answer.holds(value)).isPresent();
    }

    @Override
    public String inWords(Names names) {
        return "「" + names.field(field) + "」が「" + names.value(field, value) + "」である";
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }
}
