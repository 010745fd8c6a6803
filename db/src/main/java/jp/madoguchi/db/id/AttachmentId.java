package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 添付ファイル (attachment). */
public record AttachmentId(UUID value) implements Id {

    /** Before all others; names nothing. */
    public static final AttachmentId NONE = new AttachmentId(new UUID(0, 0));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public AttachmentId {
    }

    public static AttachmentId next(Instant now) {
        return new AttachmentId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static AttachmentId of(String text) {
        return new AttachmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
