package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.payments.gateway.Gateways;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 還付: a clerk proposes, another person decides; the gateway is told once, however often it has to be tried. */
@Service
public class Refunds {

    /** What is wrong with a proposal, as a code of {@code payment.bad.<code>}. */
    static final class RefundRefused extends RuntimeException {
        RefundRefused(String code) {
            super(code, null, false, false);
        }
    }

    private final PaymentMapper mapper;
    private final Payments payments;
    private final Applications applications;
    private final Gateways gateways;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Refunds(PaymentMapper mapper, Payments payments, Applications applications, Gateways gateways,
            ApplicationEventPublisher events, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.payments = payments;
        this.applications = applications;
        this.gateways = gateways;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Applications with a refund that another proposed and this person may decide; none for those who decide nothing. */
    public List<ApplicationId> waitingFor(Staff staff) {
        return staff.is(Role.APPROVER) ? mapper.refundsFor(staff) : List.of();
    }

    List<Refund> of(Payment payment) {
        return mapper.refunds(payment.id());
    }

    @Transactional
    public void propose(Staff staff, String number, AttemptId attemptId, int amount, String reason) {
        var application = applications.recorded(staff, number, AuditAction.REFUND_PROPOSE);
        if (!staff.is(Role.CLERK) || !application.department().equals(staff.department())) throw new NotAllowed("is no clerk of it");
        var attempt = mapper.attempt(attemptId).orElseThrow(() -> new NotFound("payment"));
        var payment = Optional.of(payments.lock(attempt.payment()))
                .filter(one -> one.application().equals(application.id())).orElseThrow(() -> new NotFound("payment"));
        if (reason.isBlank()) throw new RefundRefused("reason");
        if (mapper.refunds(payment.id()).stream()
                .anyMatch(one -> one.state() == Refund.State.PROPOSED
                || one.state() == Refund.State.SENDING)) throw new RefundRefused("open");
        if (amount < 1 || amount > left(attempt)) throw new RefundRefused("refundAmount");
        mapper.propose(RefundId.next(clock.instant()), payment.id(), attemptId, amount, reason,
                staff.person(), clock.instant());
        applications.happened(application.id(), "refundProposed", staff.person(), Integer.toString(amount));
    }

    /** Of what came with that attempt. */
    private int left(Attempt attempt) {
        var back = mapper.refunds(attempt.payment()).stream()
                .filter(one -> one.attempt().equals(attempt.id()) && one.state() == Refund.State.DONE)
                .mapToInt(Refund::amount).sum();
        return attempt.received() - back;
    }

    @Transactional
    public void decide(Staff staff, String number, RefundId id, boolean granted) {
        var application = applications.recorded(staff, number, AuditAction.REFUND_DECIDE);
        if (!staff.is(Role.APPROVER) || !application.department().equals(staff.department())) throw new NotAllowed("is no approver of it");
        var refund = mapper.refund(id).filter(one -> mapper.find(one.payment()).orElseThrow().application()
                .equals(application.id())).orElseThrow(() -> new NotFound("refund"));
        staff.mustBeAnotherThan(refund.proposedBy());
        if (!mapper.decide(id, granted ? Refund.State.SENDING : Refund.State.REFUSED, staff.person(), clock.instant(),
                granted ? clock.instant() : null)) throw new ChangedMeanwhile();
        applications.happened(application.id(), granted ? "refundDecided" : "refundDropped", staff.person(),
                Integer.toString(refund.amount()));
    }

    /** The gateway knows it by its id, so that a second call gives nothing back twice. What came at the counter goes back there. */
    void send(RefundId id) {
        var refund = mapper.refund(id).orElseThrow();
        var attempt = mapper.attempt(refund.attempt()).orElseThrow();
        var payment = mapper.find(refund.payment()).orElseThrow();
        String reference;
        try {
            reference = attempt.isAtCounter() ? "" : gateways.of(payment.authority())
                    .filter(one -> one.name().equals(attempt.gateway()))
                    .orElseThrow(() -> new PaymentGateway.Rejected("another gateway is set"))
                    .refund(attempt.reference(), refund.amount(), id.toString());
        } catch (PaymentGateway.Rejected e) {
            transaction.executeWithoutResult(status -> {
                if (mapper.refundFailed(id)) applications.happened(payment.application(), "refundFailed", null,
                        Integer.toString(refund.amount()));
            });
            return;
        }
        transaction.executeWithoutResult(status -> {
            if (!mapper.refundDone(id, reference)) return;
            mapper.refunded(payment.id(), refund.amount());
            applications.happened(payment.application(), "refunded", null, Integer.toString(refund.amount()));
            events.publishEvent(new PaymentNews.Refunded(mapper.find(payment.id()).orElseThrow(), refund.amount()));
        });
    }
}
