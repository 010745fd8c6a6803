package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * 番号付与: the next number of a series, without gaps or doubles.
 *
 * @param series what stands before the number, such as 地福第
 * @param group the field whose answers have a series each; the empty string for one series
 * @param yearly begins with 1 in every fiscal year
 */
@JsonTypeName("number")
public record NumberStep(String key, String name, Condition when, boolean hidden, String series, String group,
        boolean yearly) implements Step {

    public NumberStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String series,
            @Nullable String group, boolean yearly) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.series = series == null ? "" : series;
        this.group = group == null ? "" : group;
        this.yearly = yearly;
    }
}
