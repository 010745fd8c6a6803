package jp.madoguchi.platform.designer.draft;

import java.time.Instant;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.designer.Blueprint;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * 様式案: the next version of a procedure's form while it is drawn, checked and waits for its day.
 *
 * @param base the version it began from; null for a new procedure
 * @param begunBy who brought in what it began with; null where that is what was live
 */
public record FormDraft(FormDraftId id, AuthorityId authority, ProcedureId procedure, @Nullable FormVersionId base,
        ObjectNode json, int revision, ReleaseStage stage, Instant savedAt, @Nullable PersonId begunBy) {

    /** 下書き, 確認依頼中, 公開待ち. */
    public enum State { DRAWING, ASKED, SCHEDULED }

    public Blueprint blueprint() {
        return new Blueprint(json, ProcedureBlueprint.STRUCTURE);
    }

    public State state() {
        return stage.state();
    }

    public boolean isDrawing() {
        return state() == State.DRAWING;
    }

    public FormDraft at(ReleaseStage other) {
        return new FormDraft(id, authority, procedure, base, json, revision, other, savedAt, begunBy);
    }
}
