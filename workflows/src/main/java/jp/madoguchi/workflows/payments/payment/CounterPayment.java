package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.util.Set;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 窓口での納付 and 減免 by a clerk. */
@Service
class CounterPayment {

    /** 現金, 収入証紙. */
    static final Set<String> METHODS = Set.of("cash", "stamps");

    private final PaymentMapper mapper;
    private final Payments payments;
    private final Checkout checkout;
    private final Applications applications;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CounterPayment(PaymentMapper mapper, Payments payments, Checkout checkout, Applications applications,
            TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.payments = payments;
        this.checkout = checkout;
        this.applications = applications;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * All that is left, at once; nobody can pay it online any more by then.
     *
     * @param seen what the clerk saw to be left
     */
    void take(Staff staff, String number, PaymentId id, String method, int seen) {
        var payment = transaction.execute(status -> mine(staff, number, id, AuditAction.PAYMENT_COUNTER));
        if (!METHODS.contains(method)) throw new Refunds.RefundRefused("method");
        if (!payment.counter()) throw new NotAllowed("is not paid at the counter");
        var open = checkout.close(payment);
        if (!open.isEmpty()) throw new Refunds.RefundRefused(open);
        transaction.executeWithoutResult(status -> take(staff, payments.lock(id), method, seen));
        payments.goOn(id);
    }

    private void take(Staff staff, Payment payment, String method, int seen) {
        if (payment.rest() == 0 || payment.rest() != seen) throw new Refunds.RefundRefused("changed");
        var attempt = AttemptId.next(clock.instant());
        mapper.begin(new Attempt(attempt, payment.id(), Attempt.COUNTER, attempt.toString(), "", seen, Status.PAID,
                method, seen, "", clock.instant(), clock.instant(), clock.instant()), null, staff.person());
        applications.happened(payment.application(), "paidAtCounter", staff.person(), Integer.toString(seen));
        payments.came(payment, seen);
    }

    /** 減免 of what is due and not begun to be paid. */
    @Transactional
    public void reduce(Staff staff, String number, PaymentId id, int reduction, String reason) {
        mine(staff, number, id, AuditAction.PAYMENT_REDUCE);
        var payment = payments.lock(id);
        if (reason.isBlank()) throw new Refunds.RefundRefused("reason");
        if (reduction < 0 || reduction > payment.charged()) throw new Refunds.RefundRefused("reduction");
        if (!mapper.reduce(id, reduction, reason)) throw new Refunds.RefundRefused("begun");
        applications.happened(payment.application(), "reduced", staff.person(), Integer.toString(reduction));
    }

    private Payment mine(Staff staff, String number, PaymentId id, AuditAction action) {
        var application = applications.recorded(staff, number, action);
        if (!staff.is(Role.CLERK) || !application.department().equals(staff.department())) throw new NotAllowed("is no clerk of it");
        return mapper.find(id).filter(one -> one.application().equals(application.id())).orElseThrow(() -> new NotFound("payment"));
    }
}
