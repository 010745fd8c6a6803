package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;

/** 当てはまらない. */
@JsonTypeName("not")
public record Not(Condition of) implements Condition {

    @Override
    public boolean holds(Answers answers) {
        return !of.holds(answers);
    }

    @Override
    public String inWords(Names names) {
        return "（" + of.inWords(names) + "）ではない";
    }

    @Override
    public Set<String> fields() {
        return of.fields();
    }
}
