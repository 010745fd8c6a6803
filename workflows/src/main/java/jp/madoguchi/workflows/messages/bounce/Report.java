package jp.madoguchi.workflows.messages.bounce;

import java.util.Optional;
import jp.madoguchi.db.id.message.NoticeId;
import org.jspecify.annotations.Nullable;

/**
 * What a returned mail says: a delivery status (RFC 3464) or a complaint (RFC 5965).
 *
 * @param notice null where it does not say about which
 * @param status as 5.1.1; the empty string for a complaint
 */
record Report(Kind kind, @Nullable NoticeId notice, String status) {

    /**
     * HARD: no such mailbox or domain. REFUSED: full, or for what we are. OTHER: delayed, an out-of-office reply,
     * anything that changes nothing.
     */
    enum Kind { HARD, REFUSED, COMPLAINT, OTHER }

    /** Of what failed for good (RFC 3463): addresses that do not exist, and domains that never answered. */
    static Kind failed(String status) {
        return status.matches("5\\.1\\..*|5\\.2\\.[01]|[45]\\.4\\..*|5\\.0\\.0") ? Kind.HARD : Kind.REFUSED;
    }

    static final Report NOTHING = new Report(Kind.OTHER, null, "");

    Optional<NoticeId> about() {
        return kind == Kind.OTHER ? Optional.empty() : Optional.ofNullable(notice);
    }
}
