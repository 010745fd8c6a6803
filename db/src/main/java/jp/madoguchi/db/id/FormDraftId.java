package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 様式案 (a form that is being drawn). */
public record FormDraftId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public FormDraftId {
    }

    public static FormDraftId next(Instant now) {
        return new FormDraftId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static FormDraftId of(String text) {
        return new FormDraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
