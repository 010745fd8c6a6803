package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 取込 (an import into the registry). */
public record ImportId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ImportId {
    }

    public static ImportId next(Instant now) {
        return new ImportId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static ImportId of(String text) {
        return new ImportId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
