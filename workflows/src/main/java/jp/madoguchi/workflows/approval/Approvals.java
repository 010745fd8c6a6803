package jp.madoguchi.workflows.approval;

import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.ChangedMeanwhile;
import jp.madoguchi.workflows.application.Proposal;
import jp.madoguchi.workflows.application.State;
import jp.madoguchi.workflows.process.Outcome;
import jp.madoguchi.workflows.process.ProcessNews;
import jp.madoguchi.workflows.process.Processes;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 起案 and 決裁: a clerk proposes, another person decides or sends back. */
@Service
public class Approvals {

    private final Applications applications;
    private final Processes processes;

    Approvals(Applications applications, Processes processes) {
        this.applications = applications;
        this.processes = processes;
    }

    @Transactional
    public void propose(Staff staff, String number, int revision, Proposal proposal, String reason) {
        var application = applications.forAct(staff, number, revision, Role.CLERK, "propose." + proposal);
        if (!application.state().isWithClerk()) throw new ChangedMeanwhile();
        applications.propose(application.id(), staff.person(), proposal, reason);
        processes.complete(application.taskId(), Outcome.FORWARD);
        applications.happened(application.id(), "proposed", staff.person(), proposal.name());
    }

    /** The proposal becomes the decision; everything that follows from it happens with it or not at all. */
    @Transactional
    public void approve(Staff staff, String number, int revision) {
        var application = inHand(staff, number, revision, "approve");
        applications.happened(application.id(), "approved", staff.person(), "");
        applications.decider(application.id(), staff.person());
        processes.complete(application.taskId(), application.proposal() == Proposal.REFUSE ? Outcome.REFUSE : Outcome.GRANT);
    }

    @Transactional
    public void sendBack(Staff staff, String number, int revision, String reason) {
        var application = inHand(staff, number, revision, "send-back");
        applications.happened(application.id(), "returned", staff.person(), reason);
        processes.complete(application.taskId(), Outcome.RETURN);
    }

    private Application inHand(Staff staff, String number, int revision, String action) {
        var application = applications.forAct(staff, number, revision, Role.APPROVER, action);
        if (application.state() != State.APPROVAL) throw new ChangedMeanwhile();
        if (staff.person().equals(application.forwardedBy())) throw new NotAllowed("nobody approves the own proposal");
        return application;
    }

    /** After the documents, so that the notice finds them. */
    @EventListener
    @Order(10)
    void granting(ProcessNews.Granting news) {
        applications.decide(news.application(), State.GRANTED, "", null);
    }

    @EventListener
    @Order(10)
    void refusing(ProcessNews.Refusing news) {
        applications.decide(news.application(), State.REFUSED, applications.get(news.application()).proposalReason(), null);
    }
}
