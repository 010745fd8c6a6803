package jp.madoguchi.db.id.payment;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 納付 (payment). */
public record PaymentId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PaymentId {
    }

    public static PaymentId next(Instant now) {
        return new PaymentId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static PaymentId of(String text) {
        return new PaymentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
