package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 補正依頼 (correction request). */
public record CorrectionId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CorrectionId {
    }

    public static CorrectionId next(Instant now) {
        return new CorrectionId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static CorrectionId of(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
