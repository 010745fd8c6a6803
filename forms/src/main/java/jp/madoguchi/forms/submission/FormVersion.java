package jp.madoguchi.forms.submission;

import java.time.Instant;
import jp.madoguchi.db.id.FormVersionId;
import org.jspecify.annotations.Nullable;

/**
 * 様式の版 in the list of versions.
 *
 * @param inProgress applications on this version that are not decided
 * @param drafts of residents on this version
 */
public record FormVersion(FormVersionId id, int number, Instant publishedAt, @Nullable String publishedBy,
        @Nullable String checkedBy, String note,
        @Nullable Instant retiredAt, int inProgress, int drafts) {
}
