package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * 公示: the application becomes a row of a public list.
 *
 * @param columns the fields that the list shows, besides the receipt number
 * @param days how long it is shown
 */
@JsonTypeName("publish")
public record PublishStep(@JsonUnwrapped Basics basics, @Setting(as = Editor.TEXT) String title, @Setting(as = Editor.LONG) String text,
        @Setting(fields = Field.class) List<String> columns, int days) implements Step {

    public PublishStep(Basics basics, @Nullable String title, @Nullable String text, @Nullable List<String> columns, int days) {
        this.basics = basics;
        this.title = title == null ? "" : title;
        this.text = text == null ? "" : text;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
        this.days = days == 0 ? 14 : days;
    }

    @Override
    public boolean automatic() {
        return true;
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.WORK, name(), "publishRow");
    }

    @Override
    public void check(Checking checking) {
        checking.words(title, "noTitle");
        checking.fields(columns);
    }
}
