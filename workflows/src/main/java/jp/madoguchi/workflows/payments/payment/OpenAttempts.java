package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import org.springframework.stereotype.Component;

/** 支払いの開始: at most one page to pay on is open for a payment, for as long as there is time to pay. */
@Component
class OpenAttempts {

    private static final Duration GOOD = Duration.ofHours(12);
    /** So long a page is open at least; gateways want that. */
    private static final Duration SHORTEST = Duration.ofMinutes(35);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);

    private final PaymentMapper mapper;
    private final Clock clock;

    OpenAttempts(PaymentMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The one that is open, or a new one. */
    Optional<Attempt> open(String gateway, Payment payment) {
        if (payment.rest() == 0) return Optional.empty();
        var open = mapper.attempts(payment.id()).stream().filter(Attempt::isOpen).findFirst();
        if (open.isPresent() && open.get().amount() == payment.rest() && clock.instant()
                .isBefore(open.get().expiresAt().minus(SHORTEST.dividedBy(2)))) return open;
        if (open.isPresent()) throw new PaymentGateway.Unreachable("another page is open");
        var id = AttemptId.next(clock.instant());
        var fresh = new Attempt(id, payment.id(), gateway, id.toString(), "", payment.rest(), Status.OPEN, "", 0, "",
                clock.instant(), expires(payment), null);
        mapper.begin(fresh, clock.instant().plus(FIRST_LOOK), null);
        return Optional.of(fresh);
    }

    /** Not beyond the last day, if there is time to pay. */
    private Instant expires(Payment payment) {
        var end = payment.dueOn().plusDays(1).atStartOfDay(JapaneseTime.JAPAN).toInstant();
        var usual = clock.instant().plus(GOOD);
        var shortest = clock.instant().plus(SHORTEST);
        return end.isBefore(shortest) ? shortest : end.isBefore(usual) ? end : usual;
    }
}
