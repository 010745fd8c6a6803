package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * 公示: the application becomes a row of a public list.
 *
 * @param columns the fields that the list shows, besides the receipt number
 * @param days how long it is shown
 */
@JsonTypeName("publish")
public record PublishStep(String key, String name, Condition when, boolean hidden, String title, String text,
        List<String> columns, int days) implements Step {

    public PublishStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String title, @Nullable String text,
            @Nullable List<String> columns, int days) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.title = title == null ? "" : title;
        this.text = text == null ? "" : text;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.days = days == 0 ? 14 : days;
    }
}
