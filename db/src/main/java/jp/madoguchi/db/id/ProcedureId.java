package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 手続 (procedure). */
public record ProcedureId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ProcedureId {
    }

    public static ProcedureId next(Instant now) {
        return new ProcedureId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static ProcedureId of(String text) {
        return new ProcedureId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
