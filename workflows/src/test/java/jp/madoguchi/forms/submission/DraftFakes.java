package jp.madoguchi.forms.submission;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;

/** Drafts kept in memory. */
public final class DraftFakes extends Drafts {

    public final List<Draft> started = new ArrayList<>();

    public DraftFakes() {
        super(null, null, Clock.systemUTC());
    }

    /** One that can be sent. */
    public Draft add(AuthorityId authority, ProcedureId procedure, FormVersionId form, Answers answers, boolean trial) {
        var draft = new Draft(new DraftId(new UUID(9, started.size())), authority, procedure, form, answers,
                InvalidInput.NONE, 1,
                Instant.EPOCH, Instant.EPOCH, null, trial, null);
        started.add(draft);
        return draft;
    }

    @Override
    public Draft lock(DraftId id) {
        return started.stream().filter(draft -> draft.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("draft"));
    }

    @Override
    public void markSent(DraftId id, ApplicationId application) {
        started.replaceAll(draft -> !draft.id().equals(id) ? draft
                : new Draft(id, draft.authority(), draft.procedure(), draft.form(),
                draft.answers(), draft.unread(), draft.revision(), draft.savedAt(), draft.expiresAt(), application,
                        draft.trial(), null));
    }

    @Override
    public Draft start(AuthorityId authority, ProcedureId procedure, FormVersionId form, Answers known,
            Resident resident) {
        return add(authority, procedure, form, known, false);
    }
}
