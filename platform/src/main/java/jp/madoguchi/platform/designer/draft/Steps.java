package jp.madoguchi.platform.designer.draft;

import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.Workflow;
import tools.jackson.databind.node.ObjectNode;

/** Steps as they begin (はじめのステップ). */
public final class Steps {

    private Steps() {
    }

    /** 審査, then 決裁: what a new procedure begins with. */
    public static ObjectNode plain() {
        var review = new ReviewStep("review", "審査", null, false, null, null, null, 10);
        var approval = new ApprovalStep("approval", "決裁", null, false, null, null, null,
                List.of(new Stage("s1", "決裁", Who.of(Role.APPROVER), false)));
        return FormJson.toTree(new Workflow("承認", List.of(review, approval), null, false, null));
    }
}
