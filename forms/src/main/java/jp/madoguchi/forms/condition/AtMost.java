package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;

/** 項目の数が以下である. */
@JsonTypeName("atMost")
public record AtMost(String field, BigDecimal number) implements Condition {

    @Override
    public boolean holds(Answers answers) {
        return Numbers.of(answers, field).filter(value -> value.compareTo(number) <= 0).isPresent();
    }

    @Override
    public String inWords(Names names) {
        return "「" + names.field(field) + "」が" + names.value(field, number.toPlainString()) + "以下である";
    }

    @Override
    public Set<String> fields() {
        return Set.of(field);
    }
}
