package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 提出 (submission). */
public record SubmissionId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubmissionId {
    }

    public static SubmissionId next(Instant now) {
        return new SubmissionId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static SubmissionId of(String text) {
        return new SubmissionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
