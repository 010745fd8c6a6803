package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 団体 (authority). */
public record AuthorityId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AuthorityId {
    }

    public static AuthorityId next(Instant now) {
        return new AuthorityId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static AuthorityId of(String text) {
        return new AuthorityId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
