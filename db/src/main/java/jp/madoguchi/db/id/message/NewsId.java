package jp.madoguchi.db.id.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.Id;

/** Names one お知らせ (news to an applicant). */
public record NewsId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public NewsId {
    }

    public static NewsId next(Instant now) {
        return new NewsId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static NewsId of(String text) {
        return new NewsId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
