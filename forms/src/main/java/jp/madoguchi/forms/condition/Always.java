package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** いつでも. */
@JsonTypeName("always")
public record Always() implements Condition {

    static final Always ALWAYS = new Always();

    @Override
    public boolean holds(Answers answers) {
        return true;
    }

    @Override
    public String inWords(Names names) {
        return Words.of("condition.always");
    }

    @Override
    public Set<String> fields() {
        return Set.of();
    }

    @Override
    public boolean complete() {
        return true;
    }
}
