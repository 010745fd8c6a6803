package jp.madoguchi.workflows.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.junit.jupiter.api.Test;

class BpmnWriterTest {

    private static BpmnModelInstance written(Workflow workflow) {
        return BpmnWriter.write(new WorkflowVersionId(new UUID(0, 1)), "流れ", FlowWriter.of(workflow, FlowWords.NONE));
    }

    @Test
    void writesAValidModelWithATaskForEachPersonWhoActs() {
        var model = written(WorkflowSamples.permit());

        Bpmn.validateModel(model);
        assertThat(model.getModelElementsByType(UserTask.class)).extracting(UserTask::getId)
                .containsExactlyInAnyOrder("review", "reviewCorrection", "approval_s1");
    }

    @Test
    void everyKindOfStepIsWrittenWithAPlaceInThePicture() {
        var model = written(WorkflowSamples.everything());

        Bpmn.validateModel(Bpmn.readModelFromStream(new java.io.ByteArrayInputStream(Bpmn.convertToString(model)
                .getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        assertThat(WorkflowSamples.everything().steps()).extracting(Step::kind).containsAll(Step.kinds());
        var nodes = FlowWriter.of(WorkflowSamples.everything(), FlowWords.NONE).nodes().stream().map(Flow.Node::id).toList();
        assertThat(model.getModelElementsByType(BpmnShape.class)).extracting(shape -> shape.getBpmnElement().getId()).containsAll(nodes);
    }

    @Test
    void nothingAPersonTypedIsEverEvaluated() {
        var json = FormJson.mapper().writeValueAsString(WorkflowSamples.everything()).replace("\"name\":\"", "\"name\":\"${1+1}");
        var model = written(FormJson.mapper().readValue(json, Workflow.class));

        assertThat(model.getModelElementsByType(SequenceFlow.class).stream().filter(flow -> flow.getConditionExpression() != null)
                .map(flow -> flow.getConditionExpression().getTextContent())).isNotEmpty()
                        .allMatch(text -> text.matches("\\$\\{(outcome|way) == '[A-Za-z0-9]+'}"));
        assertThat(Bpmn.convertToString(model)).contains("1+1").doesNotContain("${1+1}").doesNotContain("#{");
    }

    @Test
    void aWorkflowIsTheSameAfterBeingWrittenAndRead() {
        var json = FormJson.mapper().writeValueAsString(WorkflowSamples.everything());

        assertThat(FormJson.mapper().readValue(json, Workflow.class)).isEqualTo(WorkflowSamples.everything());
    }
}
