package jp.madoguchi.workflows.status;

import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.ChangedMeanwhile;
import jp.madoguchi.workflows.application.State;
import jp.madoguchi.workflows.process.Processes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取下げ by the applicant, possible until the decision. */
@Service
class Withdrawals {

    private final Applications applications;
    private final Processes processes;

    Withdrawals(Applications applications, Processes processes) {
        this.applications = applications;
        this.processes = processes;
    }

    @Transactional
    void withdraw(Application application) {
        if (application.state() == State.WITHDRAWN) return;
        if (!application.state().isOpen()) throw new ChangedMeanwhile();
        applications.claim(application);
        processes.withdraw(application.id());
        applications.decide(application.id(), State.WITHDRAWN, "", null);
    }
}
