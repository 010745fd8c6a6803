package jp.madoguchi.workflows.engine.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.workflows.engine.flow.Flow.Node;
import jp.madoguchi.workflows.engine.flow.Flow;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BpmnModelElementInstance;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.Definitions;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TerminateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/**
 * Writes a flow as BPMN for the engine.
 *
 * <p>The expressions are a fixed set of delegates and comparisons with fixed words; what owners type goes into names
 * only, made plain before, since the engine evaluates those of tasks.
 */
final class BpmnWriter {

    static final String WITHDRAW = "withdraw";
    private static final int DAYS_KEPT_IN_HISTORY = 180;
    /** Another system is called again after these pauses, then an administrator sees it. */
    private static final String PAUSES = "PT10S,PT1M,PT10M,PT1H,PT6H";
    private static final Map<String, String> LISTENERS = Map.of("standard", "tellStandard", "remind", "tellRemind", "due", "tellDue");

    private final BpmnModelInstance model = Bpmn.createEmptyModel();
    private final Map<String, FlowNode> written = new HashMap<>();
    private final Flow flow;

    private BpmnWriter(Flow flow) {
        this.flow = flow;
    }

    static String processKey(WorkflowVersionId id) {
        return "w" + id.toString().replace("-", "");
    }

    /** To be raised when what is written changes, so that what was written before is written anew (see {@link Redeployment}). */
    static final String VERSION = "2";

    static BpmnModelInstance write(WorkflowVersionId id, String name, Flow flow) {
        return new BpmnWriter(flow).write(processKey(id), name);
    }

    private BpmnModelInstance write(String key, String name) {
        var definitions = model.newInstance(Definitions.class);
        definitions.setTargetNamespace("urn:madoguchi");
        definitions.setExporter("Madoguchi");
        definitions.setExporterVersion(VERSION);
        model.setDefinitions(definitions);
        var process = model.newInstance(Process.class, key);
        process.setName(plain(name));
        process.setExecutable(true);
        process.setCamundaHistoryTimeToLiveString(Integer.toString(DAYS_KEPT_IN_HISTORY));
        definitions.addChildElement(process);
        flow.nodes().stream().filter(node -> node.inside().isEmpty()).forEach(node -> add(process, node));
        flow.nodes().stream().filter(node -> !node.inside().isEmpty()).filter(node -> node.kind() != Flow.Kind.TIMER)
                .forEach(node -> add(node(node.inside()), node));
        flow.nodes().stream().filter(node -> node.kind() == Flow.Kind.TIMER).forEach(this::timer);
        var number = 0;
        for (var arrow : flow.arrows()) arrow(arrow, "f" + ++number);
        withdrawal(definitions, process);
        BpmnPicture.draw(model, process, flow);
        Bpmn.validateModel(model);
        return model;
    }

    /** 取下げ, which ends everything wherever it stands. */
    private void withdrawal(Definitions definitions, Process process) {
        var message = model.newInstance(Message.class, "withdrawMessage");
        message.setName(WITHDRAW);
        definitions.addChildElement(message);
        var box = model.newInstance(SubProcess.class, "withdrawal");
        box.setTriggeredByEvent(true);
        process.addChildElement(box);
        add(box, new Node("withdrawn", Flow.Kind.START, Words.of("given.withdrawal"), "", "withdrawal", 0, 0, List.of()));
        add(box, new Node("withdrawnEnd", Flow.Kind.END, Words.of("given.withdrawn"), "", "withdrawal", 0, 0, List.of()));
        var definition = model.newInstance(MessageEventDefinition.class);
        node("withdrawn").addChildElement(definition);
        definition.setMessage(message);
        arrow(new Flow.Arrow("withdrawn", "withdrawnEnd", "", null), "fWithdrawn");
    }

    private void add(BpmnModelElementInstance parent, Node node) {
        FlowNode element = switch (node.kind()) {
            case START -> model.newInstance(StartEvent.class, node.id());
            case END, STOP -> model.newInstance(EndEvent.class, node.id());
            case TASK -> model.newInstance(UserTask.class, node.id());
            case WORK, CALL -> model.newInstance(ServiceTask.class, node.id());
            case GATE -> model.newInstance(ExclusiveGateway.class, node.id());
            case SPLIT -> model.newInstance(ParallelGateway.class, node.id());
            case BOX -> model.newInstance(SubProcess.class, node.id());
            case TIMER -> throw new IllegalArgumentException(node.id());
        };
        if (!node.name().isBlank()) element.setName(plain(node.name()));
        parent.addChildElement(element);
        written.put(node.id(), element);
        switch (element) {
            case UserTask task -> listen(task, node);
            case ServiceTask work -> {
                work.setCamundaDelegateExpression("${" + node.does() + "}");
                if (node.kind() == Flow.Kind.CALL) work.builder().camundaAsyncBefore().camundaFailedJobRetryTimeCycle(PAUSES);
            }
            case ExclusiveGateway gate when !node.does().isEmpty() -> gate.builder()
                    .camundaExecutionListenerDelegateExpression("start", "${" + node.does() + "}");
            case EndEvent end when node.kind() == Flow.Kind.STOP -> end.addChildElement(model.newInstance(TerminateEventDefinition.class));
            default -> { }
        }
    }

    /** The engine evaluates the names of tasks: what begins like an expression is written so that it is none. */
    private static String plain(String name) {
        return name.replace("${", "＄｛").replace("#{", "＃｛");
    }

    private static void listen(UserTask task, Node node) {
        var builder = task.builder().camundaTaskListenerDelegateExpression("create", "${" + node.does() + "}")
                .camundaTaskListenerDelegateExpression("delete", "${leaveTask}");
        for (var tells : node.tells())
            builder.camundaTaskListenerDelegateExpressionTimeoutWithDate(node.id() + "_" + tells,
                    "${" + LISTENERS.get(tells) + "}", "${times." + tells + "(execution)}");
    }

    private void timer(Node node) {
        var event = model.newInstance(BoundaryEvent.class, node.id());
        var task = node(node.inside());
        event.setName(plain(node.name()));
        event.setAttachedTo((Activity) task);
        event.setCancelActivity(true);
        task.getParentElement().addChildElement(event);
        var definition = model.newInstance(TimerEventDefinition.class);
        event.addChildElement(definition);
        var date = model.newInstance(TimeDate.class);
        date.setTextContent("${times." + node.does() + "(execution)}");
        definition.setTimeDate(date);
        written.put(node.id(), event);
    }

    private void arrow(Flow.Arrow arrow, String id) {
        var from = node(arrow.from());
        var to = node(arrow.to());
        var line = model.newInstance(SequenceFlow.class, id);
        if (!arrow.name().isBlank()) line.setName(plain(arrow.name()));
        from.getParentElement().addChildElement(line);
        line.setSource(from);
        from.getOutgoing().add(line);
        line.setTarget(to);
        to.getIncoming().add(line);
        if (arrow.test() != null) {
            var condition = model.newInstance(ConditionExpression.class);
            condition.setTextContent("${" + arrow.test().variable() + " == '" + arrow.test().value() + "'}");
            line.setConditionExpression(condition);
        } else if (from instanceof ExclusiveGateway gate) {
            gate.setDefault(line);
        }
    }

    private FlowNode node(String id) {
        return Objects.requireNonNull(written.get(id));
    }
}
