package jp.madoguchi.workflows.cases.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** 通過: one time that an application was at a step; result as a code or a text, empty while it is there. */
public record Pass(long id, String step, Instant enteredAt, @Nullable Instant leftAt, String result, @Nullable String reply) {

    public boolean isOpen() {
        return leftAt == null;
    }
}
