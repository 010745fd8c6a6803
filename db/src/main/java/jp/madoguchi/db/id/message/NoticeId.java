package jp.madoguchi.db.id.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one 通知 (notice). */
public record NoticeId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NoticeId {
    }

    public static NoticeId next(Instant now) {
        return new NoticeId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static NoticeId of(String text) {
        return new NoticeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
