package jp.madoguchi.forms.submission;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import org.jspecify.annotations.Nullable;

/**
 * 下書き: answers to one form version that nobody but the applicant sees.
 *
 * @param trial an owner tries out a form; it is never sent
 * @param kept the newer version that the applicant chose not to change to
 */
public record Draft(DraftId id, AuthorityId authority, ProcedureId procedure, FormVersionId form, Answers answers, InvalidInput unread,
        int revision, Instant savedAt, Instant expiresAt, @Nullable ApplicationId sentAs, boolean trial, @Nullable FormVersionId kept) {

    public boolean isSent() {
        return sentAs != null;
    }

    Draft answering(Answers changed, InvalidInput left, Instant at, Instant expiry) {
        return new Draft(id, authority, procedure, form, changed, left, revision + 1, at, expiry, sentAs, trial, kept);
    }
}
