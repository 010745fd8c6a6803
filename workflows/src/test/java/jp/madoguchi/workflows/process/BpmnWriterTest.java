package jp.madoguchi.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.workflows.staff.Role;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;

class BpmnWriterTest {

    private final Workflow workflow = new Workflow("交付", List.of(
            new ReviewStep("review", "審査${1+1}", Role.CLERK, 10),
            new ApprovalStep("approval", "決裁", Role.APPROVER),
            new IssueStep("issue", "交付", "permit", "M", List.of(), List.of())));

    @Test
    void writesAValidModelWithATaskForEachPersonWhoActs() {
        var model = BpmnWriter.write(new WorkflowVersionId(new UUID(0, 1)), "流れ", workflow);

        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(UserTask.class)).extracting(UserTask::getId).containsExactlyInAnyOrder("review", "reviewCorrection", "approval");
    }

    @Test
    void nothingAPersonTypedIsEverEvaluated() {
        var model = BpmnWriter.write(new WorkflowVersionId(new UUID(0, 1)), "流れ", workflow);

        assertThat(model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent())).allMatch(text -> text.matches("\\$\\{outcome == '[A-Z]+'}"));
        assertThat(Bpmn.convertToString(model).replace("name=\"審査${1+1}\"", "")).doesNotContain("1+1");
    }

    @Test
    void findsWhatIsWrongBeforeItIsPublished() {
        assertThat(new Workflow("交付", List.of()).mistakes()).containsExactly("noSteps");
        assertThat(new Workflow("交付", List.of(new ReviewStep("review", "審査", Role.CLERK, 10))).mistakes()).containsExactly("noDecision");
        assertThat(new Workflow("交付", List.of(new ApprovalStep("approval", "決裁", Role.APPROVER))).mistakes()).containsExactly("reviewFirst");
        assertThat(workflow.mistakes()).isEmpty();
    }
}
