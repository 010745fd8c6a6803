package jp.madoguchi.workflows.engine.process;

import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves a running process to another version of its workflow (版の引っ越し): places with the same name correspond,
 * and what runs there keeps its day.
 */
@Service
public class Migrations {

    private final RepositoryService repository;
    private final RuntimeService runtime;

    Migrations(RepositoryService repository, RuntimeService runtime) {
        this.repository = repository;
        this.runtime = runtime;
    }

    /** False where the place at which it stands is not in the other version; then the transaction has to be given up. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(ApplicationId application, WorkflowVersionId to) {
        var instance = runtime.createProcessInstanceQuery().processInstanceBusinessKey(application.toString()).singleResult();
        if (instance == null) return false;
        var target = repository.createProcessDefinitionQuery().processDefinitionKey(BpmnWriter.processKey(to))
                .latestVersion().singleResult();
        var places = repository.getBpmnModelInstance(target.getId());
        if (runtime.getActiveActivityIds(instance.getId()).stream()
                .anyMatch(place -> places.getModelElementById(place) == null)) return false;
        try {
            var plan = runtime.createMigrationPlan(instance.getProcessDefinitionId(), target.getId()).mapEqualActivities().build();
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            return true;
        } catch (MigratingProcessInstanceValidationException | MigrationPlanValidationException e) {
            return false;
        }
    }
}
