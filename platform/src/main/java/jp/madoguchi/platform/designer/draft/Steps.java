package jp.madoguchi.platform.designer.draft;

import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.ReviewStep;
import jp.madoguchi.workflows.engine.step.Workflow;
import tools.jackson.databind.node.ObjectNode;

/** Steps as they begin (はじめのステップ). */
public final class Steps {

    private Steps() {
    }

    /** 審査, then 決裁: what a new procedure begins with. */
    public static ObjectNode plain() {
        var review = new ReviewStep(Basics.of("review", Words.of("given.review")), null, null, null, 10);
        var approval = new ApprovalStep(Basics.of("approval", Words.of("given.approval")), null, null, null,
                List.of(new Stage("s1", Words.of("given.approval"), Who.of(Role.APPROVER), false)));
        return FormJson.toTree(new Workflow(Words.of("given.workflow"), List.of(review, approval), null, false, null));
    }
}
