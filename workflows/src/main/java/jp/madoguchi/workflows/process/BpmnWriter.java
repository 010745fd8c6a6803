package jp.madoguchi.workflows.process;

import jp.madoguchi.db.id.WorkflowVersionId;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.builder.AbstractFlowNodeBuilder;
import org.camunda.bpm.model.bpmn.builder.UserTaskBuilder;

/**
 * Writes a workflow as BPMN for the engine.
 *
 * <p>The expressions are a fixed set of delegates and comparisons of {@code outcome}; what owners type goes into names
 * only, where nothing is evaluated.
 */
final class BpmnWriter {

    static final String WITHDRAW = "withdraw";
    private static final int DAYS_KEPT_IN_HISTORY = 180;

    private AbstractFlowNodeBuilder<?, ?> at;
    private String review = "";

    private BpmnWriter(AbstractFlowNodeBuilder<?, ?> start) {
        this.at = start;
    }

    static String processKey(WorkflowVersionId id) {
        return "w" + id.toString().replace("-", "");
    }

    static BpmnModelInstance write(WorkflowVersionId id, String name, Workflow workflow) {
        var process = Bpmn.createExecutableProcess(processKey(id)).name(name).camundaHistoryTimeToLive(DAYS_KEPT_IN_HISTORY);
        var writer = new BpmnWriter(process.startEvent("received").name("受付"));
        workflow.steps().forEach(writer::step);
        var model = writer.at.serviceTask("finish").name(workflow.granted()).camundaDelegateExpression("${grantApplication}")
                .endEvent("granted").name("終了").done();
        model.<org.camunda.bpm.model.bpmn.instance.Process>getModelElementById(processKey(id)).builder()
                .eventSubProcess("withdrawal").name("取下げ")
                .startEvent("withdrawn").name("取下げの届出").interrupting(true).message(WITHDRAW)
                .endEvent("withdrawnEnd").name("取下げ");
        return model;
    }

    private void step(Step step) {
        switch (step) {
            case ReviewStep reviewStep -> review(reviewStep);
            case ApprovalStep approval -> approval(approval);
            case IssueStep issue -> at = at.serviceTask(issue.key()).name(issue.name()).camundaDelegateExpression("${issueDocument}");
        }
    }

    private void review(ReviewStep step) {
        review = step.key();
        var task = at.userTask(step.key()).name(step.name()).camundaTaskListenerDelegateExpression("create", "${enterReview}");
        watch(step.key(), task);
        var after = task.exclusiveGateway(step.key() + "Outcome").name("審査の結果");
        after.condition("補正を求める", is(Outcome.CORRECT))
                .userTask(step.key() + "Correction").name("補正").camundaTaskListenerDelegateExpression("create", "${enterCorrection}")
                .connectTo(step.key())
                .<UserTaskBuilder>moveToActivity(step.key() + "Correction")
                .boundaryEvent(step.key() + "CorrectionLate").name("補正の期限").timerWithDate("${correctionDue}")
                .serviceTask(step.key() + "CorrectionMissed").name("補正が届かない").camundaDelegateExpression("${correctionMissed}")
                .connectTo(step.key());
        at = after.moveToNode(step.key() + "Outcome").condition("決裁へ回す", is(Outcome.FORWARD))
                .exclusiveGateway(step.key() + "Done");
    }

    private void approval(ApprovalStep step) {
        var task = at.userTask(step.key()).name(step.name()).camundaTaskListenerDelegateExpression("create", "${enterApproval}");
        watch(step.key(), task);
        var after = task.exclusiveGateway(step.key() + "Outcome").name("決裁の結果");
        after.condition("差し戻す", is(Outcome.RETURN)).connectTo(review);
        after.moveToNode(step.key() + "Outcome").condition("拒否する", is(Outcome.REFUSE))
                .serviceTask(step.key() + "Refused").name("不許可の通知").camundaDelegateExpression("${refuseApplication}")
                .endEvent(step.key() + "RefusedEnd").name("不許可");
        at = after.moveToNode(step.key() + "Outcome").condition("決定する", is(Outcome.GRANT))
                .exclusiveGateway(step.key() + "Done");
    }

    /** Marks the application when the standard period is over; the task stays open. */
    private static void watch(String key, UserTaskBuilder task) {
        task.boundaryEvent(key + "Late").name("標準処理期間").cancelActivity(false).timerWithDate("${due}")
                .serviceTask(key + "Overdue").name("期限超過の印").camundaDelegateExpression("${markOverdue}")
                .endEvent(key + "OverdueEnd");
    }

    private static String is(Outcome outcome) {
        return "${outcome == '" + outcome.name() + "'}";
    }
}
