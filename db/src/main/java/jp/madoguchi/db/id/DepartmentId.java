package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 所属 (department). */
public record DepartmentId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DepartmentId {
    }

    public static DepartmentId next(Instant now) {
        return new DepartmentId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
