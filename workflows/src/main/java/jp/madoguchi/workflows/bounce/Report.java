package jp.madoguchi.workflows.bounce;

import java.util.Optional;
import jp.madoguchi.db.id.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * What a returned mail says: a delivery status (RFC 3464) or a complaint (RFC 5965).
 *
 * @param notice null where it does not say about which
 * @param status as 5.1.1; the empty string for a complaint
 */
record Report(Kind kind, @Nullable NoticeId notice, String status) {

    /** OTHER: delayed, an out-of-office reply, anything that changes nothing. */
    enum Kind { HARD, COMPLAINT, OTHER }

    static final Report NOTHING = new Report(Kind.OTHER, null, "");

    Optional<NoticeId> about() {
        return kind == Kind.OTHER ? Optional.empty() : Optional.ofNullable(notice);
    }
}
