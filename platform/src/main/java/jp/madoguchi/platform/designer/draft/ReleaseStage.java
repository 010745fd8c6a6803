package jp.madoguchi.platform.designer.draft;

import java.time.Instant;
import jp.madoguchi.db.id.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * 公開までの段階: who asked for a check of a draft, who checked it, and when it goes live.
 *
 * @param note what the owner wrote to the checker, or the empty string
 * @param returned why it was sent back last, or the empty string
 */
public record ReleaseStage(FormDraft.State state, @Nullable PersonId askedBy, @Nullable Instant askedAt, String note,
        @Nullable PersonId checkedBy, @Nullable Instant publishAt, String returned) {

    public static ReleaseStage drawing(String returned) {
        return new ReleaseStage(FormDraft.State.DRAWING, null, null, "", null, null, returned);
    }

    public static ReleaseStage asked(PersonId by, Instant at, String note) {
        return new ReleaseStage(FormDraft.State.ASKED, by, at, note, null, null, "");
    }

    /** @param at goes live then; null for at once */
    public ReleaseStage checked(PersonId by, @Nullable Instant at) {
        return new ReleaseStage(FormDraft.State.SCHEDULED, askedBy, askedAt, note, by, at, "");
    }
}
