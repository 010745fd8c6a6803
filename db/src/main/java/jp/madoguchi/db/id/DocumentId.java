package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 交付物 (issued document). */
public record DocumentId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DocumentId {
    }

    public static DocumentId next(Instant now) {
        return new DocumentId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static DocumentId of(String text) {
        return new DocumentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
