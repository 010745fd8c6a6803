package jp.madoguchi.workflows.documents.document;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * 交付物: a permit or a letter, as its bytes were issued.
 *
 * @param verifyToken in the QR code; opens the public page that says whether it is valid
 * @param title what it is called; the empty string for a built-in one, called by its kind
 * @param ready whether it is drawn and its seal is on it, where its authority has one
 * @param warning for the staff: characters that the font could not draw
 */
public record IssuedDocument(DocumentId id, ApplicationId application, AuthorityId authority, String kind, String title,
        @Nullable String number, @Nullable String verifyToken, @Nullable LocalDate validFrom, @Nullable LocalDate validUntil,
        @Nullable Instant revokedAt, String warning, Instant issuedAt, boolean ready) {

    /** What the public page says. */
    public enum Verdict { VALID, EXPIRED, REVOKED, GENUINE }

    Verdict verdict(LocalDate today) {
        // A letter says what it says; it is not something that is valid for a time.
        if (verifyToken == null) return Verdict.GENUINE;
        if (revokedAt != null) return Verdict.REVOKED;
        return validUntil != null && today.isAfter(validUntil) ? Verdict.EXPIRED : Verdict.VALID;
    }
}
