package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 手続台帳の行 (an entry of the registry). */
public record EntryId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public EntryId {
    }

    public static EntryId next(Instant now) {
        return new EntryId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static EntryId of(String text) {
        return new EntryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
