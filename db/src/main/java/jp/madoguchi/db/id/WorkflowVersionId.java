package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 流れの版 (workflow version). */
public record WorkflowVersionId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public WorkflowVersionId {
    }

    public static WorkflowVersionId next(Instant now) {
        return new WorkflowVersionId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static WorkflowVersionId of(String text) {
        return new WorkflowVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
