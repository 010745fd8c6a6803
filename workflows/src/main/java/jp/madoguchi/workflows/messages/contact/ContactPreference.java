package jp.madoguchi.workflows.messages.contact;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import org.jspecify.annotations.Nullable;

/**
 * 届け先 of one application, as its applicant chose.
 *
 * @param mailProblem hard (came back) or complaint (called unwanted), or the empty string
 * @param phone confirmed by a code; the empty string for none
 */
public record ContactPreference(ApplicationId application, Language language, boolean mail, String mailProblem,
        @Nullable Instant mailProblemAt, boolean sms, String phone) {

    static ContactPreference usual(ApplicationId application) {
        return new ContactPreference(application, Language.JA, true, "", null, false, "");
    }

    public boolean hasMailProblem() {
        return !mailProblem.isEmpty();
    }

    boolean takesMail() {
        return mail && !hasMailProblem();
    }

    /** Where mail does not arrive, the phone is the second way. */
    boolean takesSms() {
        return !phone.isEmpty() && (sms || hasMailProblem());
    }
}
