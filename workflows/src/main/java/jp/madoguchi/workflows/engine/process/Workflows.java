package jp.madoguchi.workflows.engine.process;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.engine.check.FlowWriter;
import jp.madoguchi.workflows.engine.check.WorkflowCheck;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Published workflow versions (流れの版). They never change, so each node keeps them. */
@Service
public class Workflows {

    /** A workflow that may not be published. */
    public static final class Unfit extends RuntimeException {

        private final List<WorkflowMistake> mistakes;

        Unfit(List<WorkflowMistake> mistakes) {
            super("The workflow has mistakes: " + mistakes);
            this.mistakes = mistakes;
        }

        public List<WorkflowMistake> mistakes() {
            return mistakes;
        }
    }

    private final WorkflowMapper mapper;
    private final Processes processes;
    private final MessageSource messages;
    private final Clock clock;
    private final Map<WorkflowVersionId, Workflow> known = new ConcurrentHashMap<>();

    Workflows(WorkflowMapper mapper, Processes processes, MessageSource messages, Clock clock) {
        this.mapper = mapper;
        this.processes = processes;
        this.messages = messages;
        this.clock = clock;
    }

    public Workflow get(WorkflowVersionId id) {
        return known.computeIfAbsent(id, key -> FormJson.mapper()
                .readValue(mapper.definition(key).orElseThrow(() -> new NotFound("workflow")), Workflow.class));
    }

    /** As it was published, to be taken to another procedure or installation. */
    public String json(WorkflowVersionId id) {
        return FormJson.mapper().writeValueAsString(get(id));
    }

    /** What is wrong with a definition; empty when it may be published with that form. */
    public List<WorkflowMistake> check(String json, Form form, Desks desks) {
        try {
            return WorkflowCheck.of(FormJson.mapper().readValue(json, Workflow.class), form, desks);
        } catch (JacksonException e) {
            return List.of(new WorkflowMistake(StepAddress.WORKFLOW, "json", ""));
        }
    }

    /** Publishes as the next version: the data to our table, the BPMN written from them to the engine, in one transaction. */
    @Transactional
    public WorkflowVersionId publish(AuthorityId authority, String code, String name, String json, Form form, Desks desks) {
        var mistakes = check(json, form, desks);
        if (!mistakes.isEmpty()) throw new Unfit(mistakes);
        var workflow = FormJson.mapper().readValue(json, Workflow.class);
        var id = WorkflowVersionId.next(clock.instant());
        mapper.insert(id, authority, code, FormJson.mapper().writeValueAsString(workflow), clock.instant());
        processes.deploy(id, name, flow(workflow));
        return id;
    }

    public Flow flow(Workflow workflow) {
        return FlowWriter.of(workflow, words());
    }

    /** The words of our own on flows, {@code flow.<code>}. */
    public FlowWords words() {
        return code -> messages.getMessage("flow." + code, new Object[] {"{0}"}, Locale.JAPAN);
    }

    /** 割り当て lists by which procedures of other departments find who is responsible. */
    public List<String> listsUsedElsewhere(AuthorityId authority, DepartmentId department) {
        return mapper.listsUsedElsewhere(authority, department);
    }
}
