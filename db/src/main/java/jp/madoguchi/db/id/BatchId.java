package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 一括 (batch) of documents. */
public record BatchId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BatchId {
    }

    public static BatchId next(Instant now) {
        return new BatchId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static BatchId of(String text) {
        return new BatchId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
