package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.time.Instant;
import java.util.UUID;

/** Names one 部品 (a block of questions). */
public record QuestionBlockId(UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QuestionBlockId {
    }

    public static QuestionBlockId next(Instant now) {
        return new QuestionBlockId(Id.next(now));
    }

    /** For path variables; what is no UUID is answered like an unknown one. */
    public static QuestionBlockId of(String text) {
        return new QuestionBlockId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
