package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;
import org.jspecify.annotations.Nullable;

/** 項目の数が以下である. */
@JsonTypeName("atMost")
public record AtMost(String field, @Nullable BigDecimal number) implements Condition {

    public AtMost {
        field = field == null ? "" : field;
    }

    @Override
    public boolean holds(Answers answers) {
        return Numbers.of(answers, field).filter(value -> number != null && value.compareTo(number) <= 0).isPresent();
    }

    @Override
    public String inWords(Names names) {
        return Words.of("condition.atMost", names.field(field), number == null ? "" : names.value(field, number.toPlainString()));
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }

    @Override
    public boolean complete() {
        return !field.isEmpty() && number != null;
    }

    @Override
    public List<String> samples() {
        return number == null ? List.of() : List.of(number.toPlainString(), number.add(BigDecimal.ONE).toPlainString());
    }
}
