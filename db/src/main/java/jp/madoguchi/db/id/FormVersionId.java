package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 様式の版 (form version). */
public record FormVersionId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FormVersionId {
    }

    public static FormVersionId next(Instant now) {
        return new FormVersionId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static FormVersionId of(String text) {
        return new FormVersionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
