package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 申請 (application). */
public record ApplicationId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ApplicationId {
    }

    public static ApplicationId next(Instant now) {
        return new ApplicationId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static ApplicationId of(String text) {
        return new ApplicationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
