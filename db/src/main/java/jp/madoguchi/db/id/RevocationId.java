package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 取消し (revocation). */
public record RevocationId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RevocationId {
    }

    public static RevocationId next(Instant now) {
        return new RevocationId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static RevocationId of(String text) {
        return new RevocationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
