package jp.madoguchi.workflows.payment;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 窓口での納付 and 減免 by a clerk. */
@Service
class Counter {

    /** 現金, 収入証紙. */
    static final Set<String> METHODS = Set.of("cash", "stamps");

    private final PaymentMapper mapper;
    private final Payments payments;
    private final Applications applications;
    private final Clock clock;

    Counter(PaymentMapper mapper, Payments payments, Applications applications, Clock clock) {
        this.mapper = mapper;
        this.payments = payments;
        this.applications = applications;
        this.clock = clock;
    }

    /** All that is left, at once. @param seen what the clerk saw to be left */
    @Transactional
    public void take(Staff staff, String number, UUID id, String method, int seen) {
        var application = mine(staff, number, "payment.counter");
        var payment = mapper.lock(id).filter(one -> one.application().equals(application.id())).orElseThrow(() -> new NotFound("payment"));
        if (!METHODS.contains(method)) throw new Refunds.Refused("method");
        if (!payments.atCounter(payment)) throw new NotAllowed("is not paid at the counter");
        if (payment.rest() == 0 || payment.rest() != seen) throw new Refunds.Refused("changed");
        var attempt = ApplicationId.next(clock.instant()).value();
        mapper.begin(new Attempt(attempt, id, Attempt.COUNTER, attempt.toString(), "", seen, Status.PAID, method, seen, "", clock.instant(), clock.instant(), clock.instant(), 0), null, staff.person());
        applications.happened(application.id(), "paidAtCounter", staff.person(), Integer.toString(seen));
        payments.came(payment, seen);
    }

    /** 減免 of what is due and not begun to be paid. */
    @Transactional
    public void reduce(Staff staff, String number, UUID id, int reduction, String reason) {
        var application = mine(staff, number, "payment.reduce");
        var payment = mapper.lock(id).filter(one -> one.application().equals(application.id())).orElseThrow(() -> new NotFound("payment"));
        if (reason.isBlank()) throw new Refunds.Refused("reason");
        if (reduction < 0 || reduction > payment.charged()) throw new Refunds.Refused("reduction");
        if (!mapper.reduce(id, reduction, reason)) throw new Refunds.Refused("begun");
        applications.happened(application.id(), "reduced", staff.person(), Integer.toString(reduction));
    }

    private Application mine(Staff staff, String number, String action) {
        var application = applications.forStaff(staff, number, action);
        if (!staff.is(Role.CLERK) || !application.department().equals(staff.department())) throw new NotAllowed("is no clerk of it");
        return application;
    }
}
