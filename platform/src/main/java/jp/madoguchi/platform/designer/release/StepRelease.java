package jp.madoguchi.platform.designer.release;

import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.platform.designer.draft.Steps;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.springframework.stereotype.Component;

/** 流れの公開: the way that applications go from now on. */
@Component
class StepRelease {

    private final Workflows workflows;
    private final Responsible responsible;

    StepRelease(Workflows workflows, Responsible responsible) {
        this.workflows = workflows;
        this.responsible = responsible;
    }

    /** The steps of a draft as the next version; the one that is live stays where nothing about it was changed. */
    WorkflowVersionId publish(Procedure procedure, FormDraft draft, Form form) {
        var drawn = draft.json().path("workflow").isObject() ? draft.json().get("workflow").toString() : Steps.plain().toString();
        if (procedure.workflow() != null && FormJson.ofTree(FormJson.mapper().readTree(drawn), Workflow.class)
                .equals(workflows.get(procedure.workflow()))) return procedure.workflow();
        return workflows.publish(procedure.authority(), procedure.code(), procedure.title(), drawn, form,
                responsible.desks(procedure.authority(), procedure.department()));
    }
}
