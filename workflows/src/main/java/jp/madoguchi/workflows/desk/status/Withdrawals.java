package jp.madoguchi.workflows.desk.status;

import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Processes;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取下げ by the applicant, possible until the decision. */
@Service
class Withdrawals {

    private final Applications applications;
    private final Processes processes;
    private final Workflows workflows;
    private final Tasks tasks;

    Withdrawals(Applications applications, Processes processes, Workflows workflows, Tasks tasks) {
        this.applications = applications;
        this.processes = processes;
        this.workflows = workflows;
        this.tasks = tasks;
    }

    /** Until the decision, or until the step that the owner named or one behind it. */
    boolean isPossible(Application application) {
        if (!application.state().isOpen()) return false;
        var workflow = workflows.get(application.workflow());
        var limit = workflow.index(workflow.withdrawBefore());
        return limit < 0 || tasks.passes(application.id()).stream().noneMatch(pass -> workflow.index(pass.step()) >= limit);
    }

    @Transactional
    void withdraw(Application application) {
        if (application.state() == State.WITHDRAWN) return;
        if (!isPossible(application)) throw new ChangedMeanwhile();
        applications.claim(application, application.revision());
        processes.withdraw(application.id());
        applications.decide(application.id(), State.WITHDRAWN, "", null);
    }
}
