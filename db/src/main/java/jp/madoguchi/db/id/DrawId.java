package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 抽選 (draw). */
public record DrawId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DrawId {
    }

    public static DrawId next(Instant now) {
        return new DrawId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static DrawId of(String text) {
        return new DrawId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
