package jp.madoguchi.workflows.approval;

import java.util.Map;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.Applications.InHand;
import jp.madoguchi.workflows.application.Proposal;
import jp.madoguchi.workflows.application.State;
import jp.madoguchi.workflows.process.Outcome;
import jp.madoguchi.workflows.process.ProcessNews;
import jp.madoguchi.workflows.process.ProcessNews.For;
import jp.madoguchi.workflows.process.Workflows;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Staff;
import jp.madoguchi.workflows.step.ApprovalStep;
import jp.madoguchi.workflows.step.Place;
import jp.madoguchi.workflows.task.Tasks;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 起案 and 決裁: a clerk proposes; one other person after the other decides or sends back (差戻し). */
@Service
public class Approvals {

    private static final Map<Proposal, String> RESULTS = Map.of(Proposal.GRANT, "grant", Proposal.REFUSE, "refuse");

    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;

    Approvals(Applications applications, Workflows workflows, Tasks tasks) {
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
    }

    @Transactional
    public void propose(Staff staff, String number, int revision, Proposal proposal, String reason) {
        var hand = applications.forAct(staff, number, revision, "propose." + proposal, For.REVIEW);
        var application = hand.application();
        applications.propose(application.id(), staff.person(), proposal, reason);
        tasks.result(application.id(), Place.of(hand.task().place()).step(), RESULTS.get(proposal));
        tasks.complete(hand.hand(), staff.person(), Outcome.FORWARD, reason);
        applications.happened(application.id(), "proposed", staff.person(), proposal.name());
    }

    /** The proposal goes on to the next of the chain; with the last it becomes the decision, and everything that follows happens with it or not at all. */
    @Transactional
    public void approve(Staff staff, String number, int revision) {
        var hand = inHand(staff, number, revision, "approve");
        var application = hand.application();
        var last = isLast(application, hand.task().place());
        applications.happened(application.id(), hand.hand().behalf() == null ? "approved" : "approvedFor", staff.person(), hand.hand().behalf() == null ? hand.task().name() : hand.task().name() + "（" + tasks.nameOf(hand.hand().behalf()) + "）");
        if (last) applications.decider(application.id(), staff.person());
        tasks.complete(hand.hand(), staff.person(), !last ? Outcome.FORWARD : application.proposal() == Proposal.REFUSE ? Outcome.REFUSE : Outcome.GRANT, "");
    }

    @Transactional
    public void sendBack(Staff staff, String number, int revision, String reason) {
        var hand = inHand(staff, number, revision, "send-back");
        applications.happened(hand.application().id(), "returned", staff.person(), reason);
        tasks.complete(hand.hand(), staff.person(), Outcome.RETURN, reason);
    }

    private InHand inHand(Staff staff, String number, int revision, String action) {
        var hand = applications.forAct(staff, number, revision, action, For.APPROVAL);
        if (staff.person().equals(hand.application().forwardedBy())) throw new NotAllowed("nobody approves the own proposal");
        return hand;
    }

    private boolean isLast(Application application, String place) {
        var at = Place.of(place);
        return workflows.get(application.workflow()).step(at.step()).map(ApprovalStep.class::cast).filter(step -> !at.part().isEmpty()).map(step -> step.isLast(at.part())).orElse(true);
    }

    /** After the documents, so that the notice finds them. */
    @EventListener
    @Order(10)
    void granting(ProcessNews.Granting news) {
        if (applications.get(news.application()).proposal() == Proposal.REFUSE) throw new IllegalStateException("what was proposed to be refused cannot be granted: " + news.application());
        applications.decide(news.application(), State.GRANTED, "", null);
    }

    @EventListener
    @Order(10)
    void refusing(ProcessNews.Refusing news) {
        applications.decide(news.application(), State.REFUSED, applications.get(news.application()).proposalReason(), null);
    }

    @EventListener
    @Order(10)
    void closing(ProcessNews.Closing news) {
        applications.decide(news.application(), State.CLOSED, "", null);
    }
}
