package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 調査 (a round of the yearly survey). */
public record RoundId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RoundId {
    }

    public static RoundId next(Instant now) {
        return new RoundId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static RoundId of(String text) {
        return new RoundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
