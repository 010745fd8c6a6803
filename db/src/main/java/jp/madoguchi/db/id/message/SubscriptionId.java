package jp.madoguchi.db.id.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 通知を受ける端末 (push subscription). */
public record SubscriptionId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public SubscriptionId {
    }

    public static SubscriptionId next(Instant now) {
        return new SubscriptionId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static SubscriptionId of(String text) {
        return new SubscriptionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
