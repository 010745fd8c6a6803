package jp.madoguchi.db.id.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 還付 (refund). */
public record RefundId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RefundId {
    }

    public static RefundId next(Instant now) {
        return new RefundId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static RefundId of(String text) {
        return new RefundId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
