package jp.madoguchi.workflows.engine.part;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/** 区分の印 on a document, by the answers. */
public record Mark(Condition when, String text) {

    public Mark(@Nullable Condition when, String text) {
        this.when = Condition.orAlways(when);
        this.text = text;
    }

    public static String of(List<Mark> rules, Answers answers) {
        return rules.stream().filter(rule -> rule.when.holds(answers)).map(Mark::text).findFirst().orElse("");
    }
}
