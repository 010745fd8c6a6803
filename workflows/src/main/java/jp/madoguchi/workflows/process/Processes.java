package jp.madoguchi.workflows.process;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.text.JapaneseTime;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
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
    public void deploy(WorkflowVersionId id, String name, Workflow workflow) {
        repository.createDeployment().name(BpmnWriter.processKey(id))
                .addModelInstance(BpmnWriter.processKey(id) + ".bpmn", BpmnWriter.write(id, name, workflow)).deploy();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void start(ApplicationId application, WorkflowVersionId workflow, LocalDate due) {
        runtime.startProcessInstanceByKey(BpmnWriter.processKey(workflow), application.toString(), Map.of(
                Variable.APPLICATION.name(), application.toString(), "due", endOf(due)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(String task, Outcome outcome) {
        tasks.complete(task, variables(outcome));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void askCorrection(String task, LocalDate until) {
        var variables = variables(Outcome.CORRECT);
        variables.put("correctionDue", endOf(until));
        tasks.complete(task, variables);
    }

    /** After a 補正 the clock runs again until a new day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resubmit(String task, LocalDate due) {
        var variables = variables(Outcome.RESUBMIT);
        variables.put("due", endOf(due));
        tasks.complete(task, variables);
    }

    /** The clock runs until another day; timers set from now on go by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void dueOn(ApplicationId application, LocalDate due) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(application.toString()).singleResult();
        runtime.setVariable(instance.getId(), "due", endOf(due));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ApplicationId application) {
        runtime.createMessageCorrelation(BpmnWriter.WITHDRAW).processInstanceBusinessKey(application.toString()).correlate();
    }

    private static Map<String, Object> variables(Outcome outcome) {
        var variables = new HashMap<String, Object>();
        variables.put(Variable.OUTCOME.name(), outcome.name());
        return variables;
    }

    /** Midnight in Japan after that day, as the engine reads it. */
    private static String endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(JapaneseTime.JAPAN).toInstant().toString();
    }
}
