package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import org.jspecify.annotations.Nullable;

/**
 * 待機 until a day, or until something happens, whichever is first.
 *
 * @param event what the staff say has happened; the empty string for none
 * @param since a date field from which it counts; the empty string: from when the application came to this step
 * @param days calendar days after that; 0 and no field and no day: only the event ends it
 * @param day a fixed day, ISO 8601; the empty string for none
 */
@JsonTypeName("wait")
public record WaitStep(@JsonUnwrapped Basics basics, @Setting(as = Editor.TEXT) String event,
        @Setting(fields = DateField.class) String since, int days, String day) implements Step {

    public WaitStep(Basics basics, @Nullable String event, @Nullable String since, int days, @Nullable String day) {
        this.basics = basics;
        this.event = event == null ? "" : event;
        this.since = since == null ? "" : since;
        this.days = days;
        this.day = day == null ? "" : day;
    }

    public boolean hasEnd() {
        return !day.isEmpty() || !since.isEmpty() || days > 0;
    }

    @Override
    public LocalDate endsOn(Answers answers, LocalDate today) {
        if (!day.isEmpty()) return LocalDate.parse(day);
        var answer = since.isEmpty() ? "" : answers.text(since);
        return (answer.isEmpty() ? today : LocalDate.parse(answer)).plusDays(days);
    }

    @Override
    public List<String> results() {
        return List.of("event", "time");
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.TASK, name(), "enterWait");
        if (hasEnd()) canvas.alsoFrom(canvas.timer(key(), "Over", canvas.word("until"), "until"));
    }

    @Override
    public void check(Checking checking) {
        checking.when(!hasEnd() && event.isBlank(), "waitsForever", name());
        checking.when(!day.isEmpty() && !isDay(day), "noDay", day);
        checking.field(since, DateField.class, "unknownField");
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException e) {
            return false;
        }
    }

    @Override
    public String simulate(Trial trial) {
        return hasEnd() && (event.isEmpty() || trial.either()) ? "time" : "event";
    }
}
