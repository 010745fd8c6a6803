package jp.madoguchi.workflows.desk.approval;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.InHand;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.signature.DeciderSigning;
import jp.madoguchi.workflows.documents.signature.Request;
import jp.madoguchi.workflows.documents.signature.Requests;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** 起案 and 決裁: a clerk proposes; one other person after the other decides or sends back (差戻し). */
@Service
public class Approvals {

    private static final Map<Proposal, String> RESULTS = Map.of(Proposal.GRANT, "grant", Proposal.REFUSE, "refuse");

    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final Decisions decisions;
    private final Requests requests;
    private final DeciderSigning signing;
    private final TransactionOperations transaction;

    Approvals(Applications applications, Workflows workflows, Tasks tasks, Decisions decisions, Requests requests, DeciderSigning signing,
            TransactionOperations transaction) {
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.decisions = decisions;
        this.requests = requests;
        this.signing = signing;
        this.transaction = transaction;
    }

    @Transactional
    public void propose(Staff staff, String number, int revision, Proposal proposal, String reason) {
        var hand = applications.forAct(staff, number, revision, AuditAction.valueOf("PROPOSE_" + proposal), For.REVIEW);
        var application = hand.application();
        applications.propose(application.id(), staff.person(), proposal, reason);
        tasks.result(application.id(), Place.of(hand.task().place()).step(), Objects.requireNonNull(RESULTS.get(proposal)));
        tasks.complete(hand.hand(), staff.person(), Outcome.FORWARD, reason);
        applications.happened(application.id(), "proposed", staff.person(), proposal.name());
    }

    /** What the task that this person has in hand wants of its decider. */
    public Proof proof(Application application, Task task) {
        return workflows.get(application.workflow()).at(task.place()).filter(ApprovalStep.class::isInstance)
                .map(step -> ((ApprovalStep) step).proof()).orElse(Proof.NONE);
    }

    /** Whether that person has to say that they looked before they decide. */
    public boolean wantsConfirmation(Staff staff, String number) {
        var application = applications.forStaff(staff, number);
        return tasks.inHand(staff, application.id(), List.of(For.APPROVAL))
                .filter(hand -> proof(application, hand.task()) == Proof.CONFIRM).isPresent();
    }

    /** What is signed; asked for again where something of it changed. */
    public Request toSign(Staff staff, String number) {
        var application = applications.forStaff(staff, number);
        var hand = tasks.inHand(staff, application.id(), List.of(For.APPROVAL))
                .filter(one -> proof(application, one.task()) == Proof.SIGN).orElseThrow(ChangedMeanwhile::new);
        return requests.askDecider(hand.task(), staff, decisions.facts(application, hand, staff),
                () -> decisions.pdf(application, hand.task(), staff));
    }

    /** @param confirmed whether they said that they looked at it */
    @Transactional
    public void approve(Staff staff, String number, int revision, boolean confirmed) {
        var hand = inHand(staff, number, revision, AuditAction.APPROVE);
        var proof = proof(hand.application(), hand.task());
        if (proof == Proof.SIGN || (proof == Proof.CONFIRM && !confirmed)) throw new NotAllowed("a decision without its proof");
        approve(staff, hand, proof);
    }

    /** What has to be ticked before it is decided. */
    public List<String> checklist(Staff staff, Application application) {
        return tasks.inHand(staff, application.id(), List.of(For.APPROVAL))
                .flatMap(hand -> workflows.get(application.workflow()).at(hand.task().place()))
                .filter(ApprovalStep.class::isInstance).map(step -> ((ApprovalStep) step).checklist()).orElse(List.of());
    }

    /** @param seen the signature that was shown; ticked how much of the checklist was */
    public void approveSigned(Staff staff, String number, int revision, UUID seen, int ticked) {
        // Outside: where something changed it is drawn anew.
        var request = toSign(staff, number);
        transaction.executeWithoutResult(status -> {
            var hand = inHand(staff, number, revision, AuditAction.APPROVE);
            if (!request.isOf(hand.task())) throw new ChangedMeanwhile();
            if (ticked < checklist(staff, hand.application()).size()) throw new NotAllowed("a decision without its checklist");
            signing.confirm(request, staff, seen);
            approve(staff, hand, Proof.SIGN);
        });
    }

    /**
     * The proposal goes on to the next of the chain; with the last it becomes the decision, and everything that follows
     * happens with it or not at all.
     */
    private void approve(Staff staff, InHand hand, Proof proof) {
        var application = hand.application();
        var facts = decisions.facts(application, hand.hand(), staff);
        decisions.keep(application, hand.hand(), staff, proof, proof == Proof.SIGN ? requests.signed(hand.task(), staff, facts) : facts);
        var last = isLast(application, hand.task().place());
        applications.happened(application.id(), hand.hand().behalf() == null ? "approved" : "approvedFor",
                staff.person(), hand.hand().behalf() == null ? hand.task().name() : hand.task().name() + "（"
                + tasks.nameOf(hand.hand().behalf()) + "）");
        if (last) applications.decider(application.id(), staff.person());
        tasks.complete(hand.hand(), staff.person(), !last ? Outcome.FORWARD : application.proposal() == Proposal.REFUSE
                ? Outcome.REFUSE : Outcome.GRANT, "");
    }

    @Transactional
    public void sendBack(Staff staff, String number, int revision, String reason) {
        var hand = inHand(staff, number, revision, AuditAction.SEND_BACK);
        applications.happened(hand.application().id(), "returned", staff.person(), reason);
        tasks.complete(hand.hand(), staff.person(), Outcome.RETURN, reason);
    }

    private InHand inHand(Staff staff, String number, int revision, AuditAction action) {
        var hand = applications.forAct(staff, number, revision, action, For.APPROVAL);
        staff.mustBeAnotherThan(hand.application().forwardedBy());
        return hand;
    }

    private boolean isLast(Application application, String place) {
        var at = Place.of(place);
        return workflows.get(application.workflow()).step(at.step()).map(ApprovalStep.class::cast)
                .filter(step -> !at.part().isEmpty()).map(step -> step.isLast(at.part())).orElse(true);
    }

    /** After the documents, so that the notice finds them. */
    @EventListener
    @Order(NewsOrder.DECIDE)
    void granting(ProcessNews.Granting news) {
        if (applications.get(news.application()).proposal() == Proposal.REFUSE) throw new IllegalStateException(
                "what was proposed to be refused cannot be granted: " + news.application());
        applications.decide(news.application(), State.GRANTED, "", null);
    }

    @EventListener
    @Order(NewsOrder.DECIDE)
    void refusing(ProcessNews.Refusing news) {
        applications.decide(news.application(), State.REFUSED, applications.get(news.application()).proposalReason(), null);
    }

    @EventListener
    @Order(NewsOrder.DECIDE)
    void closing(ProcessNews.Closing news) {
        applications.decide(news.application(), State.CLOSED, "", null);
    }
}
