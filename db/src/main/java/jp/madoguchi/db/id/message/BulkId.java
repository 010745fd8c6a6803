package jp.madoguchi.db.id.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 一斉のお知らせ (bulk notice). */
public record BulkId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BulkId {
    }

    public static BulkId next(Instant now) {
        return new BulkId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static BulkId of(String text) {
        return new BulkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
