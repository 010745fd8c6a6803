package jp.madoguchi.workflows.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.submission.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Published workflow versions (流れの版). They never change, so each node keeps them. */
@Service
public class Workflows {

    private static final JsonMapper JSON = JsonMapper.builder()
            .registerSubtypes(Condition.class.getPermittedSubclasses())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    /** A workflow that may not be published. */
    public static final class Unfit extends RuntimeException {

        private final List<String> mistakes;

        Unfit(List<String> mistakes) {
            super("The workflow has mistakes: " + mistakes);
            this.mistakes = mistakes;
        }

        public List<String> mistakes() {
            return mistakes;
        }
    }

    private final WorkflowMapper mapper;
    private final Processes processes;
    private final Clock clock;
    private final Map<WorkflowVersionId, Workflow> known = new ConcurrentHashMap<>();

    Workflows(WorkflowMapper mapper, Processes processes, Clock clock) {
        this.mapper = mapper;
        this.processes = processes;
        this.clock = clock;
    }

    public Workflow get(WorkflowVersionId id) {
        return known.computeIfAbsent(id, key -> JSON.readValue(mapper.definition(key).orElseThrow(() -> new NotFound("workflow")), Workflow.class));
    }

    /** As it was published, to be taken to another procedure or installation. */
    public String json(WorkflowVersionId id) {
        return JSON.writeValueAsString(get(id));
    }

    /** What is wrong with a definition, as codes of {@code workflow.<code>}; empty when it may be published. */
    public List<String> check(String json) {
        try {
            return JSON.readValue(json, Workflow.class).mistakes();
        } catch (JacksonException e) {
            return List.of("json");
        }
    }

    /** Publishes as the next version: the data to our table, the BPMN written from them to the engine, in one transaction. */
    @Transactional
    public WorkflowVersionId publish(AuthorityId authority, String code, String name, String json) {
        var workflow = JSON.readValue(json, Workflow.class);
        if (!workflow.mistakes().isEmpty()) throw new Unfit(workflow.mistakes());
        var id = WorkflowVersionId.next(clock.instant());
        mapper.insert(id, authority, code, JSON.writeValueAsString(workflow), clock.instant());
        processes.deploy(id, name, workflow);
        return id;
    }
}
