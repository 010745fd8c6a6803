package jp.madoguchi.platform.designer.release;

import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.platform.designer.draft.DraftStates;
import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 公開: what was drawn becomes the version that is live, and its draft ends. */
@Component
class Publishing {

    private final DraftStates drafts;
    private final FormVersions versions;
    private final Procedures procedures;
    private final StepRelease steps;

    Publishing(DraftStates drafts, FormVersions versions, Procedures procedures, StepRelease steps) {
        this.drafts = drafts;
        this.versions = versions;
        this.procedures = procedures;
        this.steps = steps;
    }

    void publish(Procedure procedure, FormDraft draft, @Nullable Staff by) {
        var form = draft.blueprint().form();
        var id = versions.publish(procedure.authority(), procedure.code(), FormJson.write(form));
        versions.describe(id, draft.json(), draft.stage().note(), draft.stage().askedBy(), draft.stage().checkedBy());
        if (procedure.form() != null) versions.retire(procedure.form());
        procedures.revise(procedure, FormJson.ofTree(draft.json().get("procedure"), ProcedurePage.class), id,
                steps.publish(procedure, draft, form), by);
        drafts.discard(draft.id());
    }
}
