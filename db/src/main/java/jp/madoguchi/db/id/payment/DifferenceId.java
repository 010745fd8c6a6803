package jp.madoguchi.db.id.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 突合の差 (difference between two lists of payments). */
public record DifferenceId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DifferenceId {
    }

    public static DifferenceId next(Instant now) {
        return new DifferenceId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static DifferenceId of(String text) {
        return new DifferenceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
