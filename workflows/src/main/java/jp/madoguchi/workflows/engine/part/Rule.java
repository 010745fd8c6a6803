package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * きまり of a document: what holds for some of the applications. In its template the part between {@code {{#rule.key}}} and
 * {@code {{/rule.key}}} is there for those only.
 *
 * @param months so long the document is valid, from the day of {@code from}; the first rule that holds and has one of both decides
 * @param from a date field; the day of issue where it is empty
 * @param mark 区分の印, as the first rule that holds and has one says
 */
public record Rule(String key, @Setting(as = Editor.TEXT) String name, Condition when, int months,
        @Setting(fields = DateField.class) String from, String mark) implements Part {

    public Rule(String key, String name, @Nullable Condition when, int months, @Nullable String from, @Nullable String mark) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.months = months;
        this.from = from == null ? "" : from;
        this.mark = mark == null ? "" : mark;
    }

    public boolean limits() {
        return months > 0 || !from.isEmpty();
    }
}
