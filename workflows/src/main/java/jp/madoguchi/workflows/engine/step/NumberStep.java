package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import org.jspecify.annotations.Nullable;

/**
 * 番号付与: the next number of a series, without gaps or doubles.
 *
 * @param series what stands before the number, such as 地福第
 * @param group the field whose answers have a series each; the empty string for one series
 * @param yearly begins with 1 in every fiscal year
 */
@JsonTypeName("number")
public record NumberStep(@JsonUnwrapped Basics basics, String series, @Setting(fields = ChoiceField.class) String group, boolean yearly)
        implements Step {

    public NumberStep(Basics basics, @Nullable String series, @Nullable String group, boolean yearly) {
        this.basics = basics;
        this.series = series == null ? "" : series;
        this.group = group == null ? "" : group;
        this.yearly = yearly;
    }

    @Override
    public boolean automatic() {
        return true;
    }

    @Override
    public List<Field> facts(FlowWords words) {
        return List.of(Scope.text(Scope.result(key()), Scope.label(this, words)));
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.WORK, name(), "giveNumber");
    }

    @Override
    public void check(Checking checking) {
        checking.field(group, Field.class, "unknownField");
    }
}
