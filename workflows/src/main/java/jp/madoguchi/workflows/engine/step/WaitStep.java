package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * 待機 until a day, or until something happens, whichever is first.
 *
 * @param day a fixed day, ISO 8601; the empty string for none
 * @param since a date field from which it counts; the empty string: from when the application came to this step
 * @param days calendar days after that; 0 and no field and no day: only the event ends it
 * @param event what the staff say has happened; the empty string for none
 */
@JsonTypeName("wait")
public record WaitStep(String key, String name, Condition when, boolean hidden, String day, String since, int days,
        String event) implements Step {

    public WaitStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String day,
            @Nullable String since, int days,
            @Nullable String event) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.day = day == null ? "" : day;
        this.since = since == null ? "" : since;
        this.days = days;
        this.event = event == null ? "" : event;
    }

    public boolean hasEnd() {
        return !day.isEmpty() || !since.isEmpty() || days > 0;
    }

    /** @param answer to {@link #since}, or the empty string */
    public LocalDate until(String answer, LocalDate today) {
        if (!day.isEmpty()) return LocalDate.parse(day);
        return (answer.isEmpty() ? today : LocalDate.parse(answer)).plusDays(days);
    }

    @Override
    public List<String> results() {
        return List.of("event", "time");
    }
}
