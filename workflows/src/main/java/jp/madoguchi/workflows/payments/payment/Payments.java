package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What applications have to pay. The state of a payment and the step of its application change in one transaction, so
 * that the application moves once.
 */
@Service
public class Payments {

    private final StandardPeriod period;
    private final PaymentMapper mapper;
    private final Applications applications;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Payments(StandardPeriod period, PaymentMapper mapper, Applications applications, Tasks tasks, ApplicationEventPublisher events,
            Clock clock) {
        this.period = period;
        this.mapper = mapper;
        this.applications = applications;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** The applicant withdrew, or the application ended another way. */
    @EventListener
    void gone(ProcessNews.Gone news) {
        mapper.ofTask(news.task()).ifPresent(payment -> {
            if (mapper.end(payment.id(), Payment.State.CANCELLED, clock.instant())) mapper.lookNow(payment.id(), clock.instant());
        });
    }

    public List<Payment> of(ApplicationId application) {
        return mapper.of(application);
    }

    public Optional<Payment> at(ApplicationId application, String step) {
        return mapper.of(application).stream().filter(payment -> payment.step().equals(step)).reduce((older, newer) -> newer);
    }

    public List<Attempt> attempts(Payment payment) {
        return mapper.attempts(payment.id());
    }

    public PaymentStatus standing(Payment payment) {
        var last = mapper.attempts(payment.id()).stream().reduce((older, newer) -> newer).map(Attempt::status).orElse(Status.OPEN);
        return PaymentStatus.of(payment.state(), payment.amount(), payment.paid(), payment.refunded(),
                last == Status.FAILED ? Attempt.Last.FAILED : last == Status.PENDING ? Attempt.Last.PENDING
                : Attempt.Last.NONE);
    }

    /** Money came; it is counted, whatever happens to the application afterwards. Once for each attempt. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void came(Payment seen, int yen) {
        mapper.received(seen.id(), yen);
        var payment = mapper.find(seen.id()).orElseThrow();
        if (!payment.isDue()) applications.happened(payment.application(), "paidLate", null, Integer.toString(yen));
        else if (!payment.isCovered()) applications.happened(payment.application(), "underpaid", null, Integer.toString(yen));
        if (payment.isDue() && payment.tooMuch() > 0) applications.happened(payment.application(), "overpaid", null,
                Integer.toString(payment.tooMuch()));
    }

    /** Something came that is no yen: a person has to look. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void strange(Payment payment) {
        applications.happened(payment.application(), "wrongCurrency", null, "");
    }

    /** The application and then the payment, in this order everywhere: who holds one waits for the other in the same order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Payment lock(PaymentId id) {
        applications.queued(mapper.find(id).orElseThrow().application());
        return mapper.lock(id).orElseThrow();
    }

    /** All is there: the application goes on. Asked again where what follows failed. */
    @Transactional
    public void goOn(PaymentId id) {
        due(id).filter(Payment::isCovered).ifPresent(payment -> settle(payment, Payment.State.PAID, "paid", Outcome.FORWARD));
    }

    /** There is nothing to pay, by rule or by a clerk. */
    @Transactional
    public void exempt(PaymentId id) {
        due(id).filter(payment -> payment.amount() == 0).ifPresent(payment -> {
            var before = mapper.of(payment.application()).stream()
                    .anyMatch(earlier -> earlier.step().equals(payment.step())
                    && earlier.state() == Payment.State.PAID);
            settle(payment, Payment.State.EXEMPT, before ? "paid" : "exempt", Outcome.FORWARD);
        });
    }

    /** Its day is over; what the owner set happens. */
    @Transactional
    public void expire(PaymentId id) {
        due(id).filter(payment -> payment.dueOn().isBefore(applications.today())).ifPresent(payment -> {
            if (payment.expiry() == Expiry.STAY || payment.isCovered()) return;
            settle(payment, Payment.State.UNPAID, "unpaid", payment.expiry() == Expiry.CLOSE ? Outcome.EXPIRE : Outcome.FORWARD);
        });
    }

    private Optional<Payment> due(PaymentId id) {
        return Optional.of(lock(id)).filter(Payment::isDue);
    }

    private void settle(Payment payment, Payment.State state, String result, Outcome outcome) {
        var task = tasks.find(payment.task()).filter(Task::isOpen).orElseThrow(() -> new IllegalStateException("no task: " + payment.id()));
        if (!mapper.end(payment.id(), state, clock.instant())) throw new IllegalStateException("not due: " + payment.id());
        mapper.lookNow(payment.id(), clock.instant());
        var now = mapper.find(payment.id()).orElseThrow();
        applications.happened(payment.application(), "payment." + result, null, payment.name());
        if (state == Payment.State.PAID) events.publishEvent(new PaymentNews.Paid(now));
        if (state == Payment.State.UNPAID) events.publishEvent(new PaymentNews.Unpaid(now));
        var application = applications.get(payment.application());
        if (application.dueOn() == null && application.daysLeft() > 0) period.start(application);
        tasks.result(payment.application(), payment.step(), result);
        tasks.complete(task, null, null, outcome, "");
    }
}
