package jp.madoguchi.workflows.cases.confirmation;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.cases.link.CodedLink;
import org.jspecify.annotations.Nullable;

/**
 * 確認のお願い: one person, asked once.
 *
 * @param place in the process, as {@code confirm_p1}
 * @param role what that person is to the application, as the owner named it: 保護者
 * @param submission which one is shown; of a corrected application each asks anew
 * @param person the name, as it was answered; the role where there is none
 * @param mail where to write to; the empty string for nowhere
 * @param result the empty string while it was not answered
 * @param signed who says so, as they wrote it
 * @param comment why it was given back
 * @param open whether it can still be answered
 */
public record Confirmation(AuthorityId authority, String task, ApplicationId application, String place, String role, int submission,
        String person, String mail, String result, @Nullable Proof proof, String signed, String comment, @Nullable Instant at,
        @Nullable LocalDate dueOn, boolean late, boolean open) {

    public static final String CONFIRMED = "confirmed";
    public static final String RETURNED = "returned";

    /**
     * 確かめ方: by what that person showed to be the one. Only what is written to an address of their own shows it well; one that is the
     * applicant's, too, or another confirmer's, shows no more than a code that was handed on.
     */
    public enum Proof {
        MAIL, SHARED_MAIL, CODE, SHEET;

        static Proof behind(CodedLink link) {
            return link.byHand() ? CODE : MAIL;
        }

        /** Whether a link of that kind can have led to it. */
        boolean isBy(boolean hand) {
            return this != SHEET && hand == (this == CODE);
        }

        public boolean isWeak() {
            return this != MAIL;
        }
    }

    public boolean byMail() {
        return !mail.isEmpty();
    }

    /** Is asked no more, and did not answer. */
    public boolean isOver() {
        return !open && result.isEmpty();
    }

    /** The address as the applicant may read it beside others: the beginning, and where it is. */
    public String hiddenMail() {
        return mail.replaceFirst("(?<=^.)[^@]*", "…");
    }
}
