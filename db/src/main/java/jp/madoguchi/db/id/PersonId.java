package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 職員 (member of staff). */
public record PersonId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PersonId {
    }

    public static PersonId next(Instant now) {
        return new PersonId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static PersonId of(String text) {
        return new PersonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
