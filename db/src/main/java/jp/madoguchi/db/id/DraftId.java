package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 下書き (draft). */
public record DraftId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftId {
    }

    public static DraftId next(Instant now) {
        return new DraftId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static DraftId of(String text) {
        return new DraftId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
