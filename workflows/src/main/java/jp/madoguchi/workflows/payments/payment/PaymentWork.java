package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What happens to payments by themselves: gateways are asked where no notice came, days run out, applicants are
 * reminded, refunds are sent.
 */
@Component
class PaymentWork {

    static final String ASK = "payments.ask";

    private static final Logger LOG = LoggerFactory.getLogger(PaymentWork.class);
    private static final int MOST = 50;
    private static final Duration REFUND_AGAIN = Duration.ofMinutes(5);

    private final PaymentMapper mapper;
    private final Payments payments;
    private final Checkout checkout;
    private final Refunds refunds;
    private final ApplicationEventPublisher events;
    private final Items items;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PaymentWork(PaymentMapper mapper, Payments payments, Checkout checkout, Refunds refunds,
            ApplicationEventPublisher events, Items items, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.payments = payments;
        this.checkout = checkout;
        this.refunds = refunds;
        this.events = events;
        this.items = items;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Background("payments.settle")
    void settle() {
        items.each("payments.settle", mapper.nothingToPay(), payments::exempt);
        items.each("payments.settle.goOn", mapper.covered(), payments::goOn);
    }

    /** A gateway that hangs holds up nothing else. */
    @Background(ASK)
    void ask() {
        each(transaction.execute(status -> mapper.takeToLook(clock.instant(), MOST)), checkout::look);
        each(transaction.execute(status -> mapper.takeToRefund(clock.instant(), clock.instant().plus(REFUND_AGAIN))), refunds::send);
    }

    @Background("payments.days")
    void days() {
        var today = JapaneseTime.date(clock.instant());
        items.each("payments.days.remind", mapper.toRemind(today), this::remind);
        each(mapper.overdue(today), this::expire);
    }

    private void remind(PaymentId id) {
        if (mapper.reminded(id)) events.publishEvent(new PaymentNews.Reminded(mapper.find(id).orElseThrow()));
    }

    /** What was paid in the last minute may not be known yet. */
    private void expire(PaymentId id) {
        if (mapper.find(id).filter(checkout::look).isPresent()) payments.expire(id);
    }

    /** Outside of a transaction, for a gateway may be slow; it is asked again at its time, however often it was silent. */
    private static <T> void each(List<T> all, Consumer<T> work) {
        for (var one : all) {
            try {
                work.accept(one);
            } catch (PaymentGateway.Unreachable e) {
                LOG.warn("A gateway does not answer: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("A payment could not be worked on and is tried again", e);
            }
        }
    }
}
