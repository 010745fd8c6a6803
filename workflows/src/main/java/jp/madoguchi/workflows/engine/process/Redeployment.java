package jp.madoguchi.workflows.engine.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 書き直し: workflows that an earlier build of the site wrote for the engine are written anew before the first application comes
 * in, as the names that they call may not be there any more. Applications that are on their way stay on what they began with.
 */
@Component
class Redeployment implements SmartInitializingSingleton {

    private final WorkflowMapper mapper;
    private final Workflows workflows;
    private final Processes processes;
    private final TransactionTemplate transaction;

    Redeployment(WorkflowMapper mapper, Workflows workflows, Processes processes, TransactionTemplate transaction) {
        this.mapper = mapper;
        this.workflows = workflows;
        this.processes = processes;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        for (var id : mapper.live())
            transaction.executeWithoutResult(status -> processes.rewrite(id, () -> workflows.flow(workflows.get(id))));
    }
}
