package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.db.work.WorkDue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * 支払いの照会: has the gateway asked about a payment that somebody looks at, in the background and at most every ten seconds. The page
 * waits for nobody, and however often it is opened, the gateway has its peace.
 */
@Component
class GatewayQuestions {

    private static final Duration EVERY = Duration.ofSeconds(10);

    /** How what a page shows of a payment stands to what its gateway knows: asked a moment ago, being asked, or without an answer. */
    enum Looking {
        KNOWN, ASKED, SILENT
    }

    /** @param waits whether an answer is still on its way; silent where the last question got none */
    record Asked(boolean waits, boolean silent) {
    }

    private final PaymentMapper mapper;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GatewayQuestions(PaymentMapper mapper, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.events = events;
        this.clock = clock;
    }

    Looking about(Payment payment) {
        if (!payment.isDue()) return Looking.KNOWN;
        var now = clock.instant();
        if (mapper.ask(payment.id(), now, now.minus(EVERY)) > 0) events.publishEvent(new WorkDue(PaymentWork.ASK));
        var asked = mapper.asked(payment.id());
        return asked.waits() ? Looking.ASKED : asked.silent() ? Looking.SILENT : Looking.KNOWN;
    }
}
