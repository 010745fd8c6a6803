package jp.madoguchi.db.id.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 支払いの手続 (attempt to pay). */
public record AttemptId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttemptId {
    }

    public static AttemptId next(Instant now) {
        return new AttemptId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static AttemptId of(String text) {
        return new AttemptId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
