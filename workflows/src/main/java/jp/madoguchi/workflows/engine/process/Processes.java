package jp.madoguchi.workflows.engine.process;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.workflows.engine.flow.Flow;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the rest of the site asks of the process engine; nothing else speaks to it. One process per application. */
@Service
public class Processes {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final TaskService tasks;
    private final JobExecutor jobs;

    Processes(RepositoryService repository, RuntimeService runtime, TaskService tasks, JobExecutor jobs) {
        this.repository = repository;
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** Timers are being worked on by this node. */
    public boolean isWorking() {
        return jobs.isActive();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void deploy(WorkflowVersionId id, String name, Flow flow) {
        repository.createDeployment().name(BpmnWriter.processKey(id))
                .addModelInstance(BpmnWriter.processKey(id) + ".bpmn", BpmnWriter.write(id, name, flow)).deploy();
    }

    /** Under the same name, where what the engine has was written by another build. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(WorkflowVersionId id, Supplier<Flow> flow) {
        var has = repository.createProcessDefinitionQuery().processDefinitionKey(BpmnWriter.processKey(id)).latestVersion().singleResult();
        if (has != null && BpmnWriter.VERSION.equals(repository.getBpmnModelInstance(has.getId()).getDefinitions()
                .getExporterVersion())) return;
        deploy(id, has == null ? "" : has.getName(), flow.get());
    }

    /** As the engine has it, or would have it: opens in any BPMN editor. */
    public String bpmn(String name, Flow flow) {
        return Bpmn.convertToString(BpmnWriter.write(new WorkflowVersionId(new UUID(0, 0)), name, flow));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void start(ApplicationId application, WorkflowVersionId workflow) {
        runtime.startProcessInstanceByKey(BpmnWriter.processKey(workflow), application.toString());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String task, Outcome outcome) {
        tasks.complete(task, Map.of(Variable.OUTCOME, Variable.passing(outcome.name())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ApplicationId application) {
        runtime.createMessageCorrelation(BpmnWriter.WITHDRAW).processInstanceBusinessKey(application.toString()).correlate();
    }
}
