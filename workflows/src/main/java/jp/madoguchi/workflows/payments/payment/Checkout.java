package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.payments.gateway.Gateways;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Look;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends applicants to the gateway, and finds out there what became of it. No connection or lock is held while a gateway is asked. */
@Service
public class Checkout {

    private static final Logger LOG = LoggerFactory.getLogger(Checkout.class);
    /** After its page expired nobody can pay any more; this long is looked for what was under way. */
    private static final Duration AFTERWARDS = Duration.ofDays(14);

    private final PaymentMapper mapper;
    private final OpenAttempts attempts;
    private final Payments payments;
    private final Gateways gateways;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String site;

    Checkout(PaymentMapper mapper, OpenAttempts attempts, Payments payments, Gateways gateways,
            TransactionTemplate transaction, Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.attempts = attempts;
        this.payments = payments;
        this.gateways = gateways;
        this.transaction = transaction;
        this.clock = clock;
        this.site = site;
    }

    boolean isOnline(Payment payment) {
        return gateways.of(payment.authority()).isPresent();
    }

    /** The page to pay on; one that is open for the same amount is gone on with. Empty where nothing is to be paid any more. */
    Optional<String> begin(Application application, Payment seen) {
        var gateway = gateways.of(seen.authority()).orElseThrow();
        if (!look(seen)) throw new PaymentGateway.Unreachable("open attempts");
        var kept = transaction.execute(status -> attempts.open(gateway.name(), payments.lock(seen.id())));
        kept.ifPresent(one -> mapper.sent(one.id(), clock.instant()));
        if (kept.isEmpty() || !kept.get().url().isEmpty()) return kept.map(Attempt::url);
        var attempt = kept.get();
        // Begun under the id that is kept, so that it is the same page if this is done again.
        var page = gateway.begin(new PaymentGateway.Order(attempt.id().toString(), attempt.amount(),
                application.procedureTitle() + " " + seen.name(), site + "/payments/back/" + attempt.id(),
                attempt.expiresAt()));
        transaction.executeWithoutResult(status -> mapper.opened(attempt.id(), page.reference(), page.url()));
        return Optional.of(page.url());
    }

    Optional<Payment> paymentOf(AttemptId attempt) {
        return mapper.attempt(attempt).flatMap(found -> mapper.find(found.payment()));
    }

    /** Somebody says that it was paid: its gateway is asked, whatever it said before. */
    public void lookAgain(AttemptId attempt) {
        try {
            mapper.attempt(attempt).filter(one -> !one.isAtCounter()).ifPresent(this::look);
        } catch (PaymentGateway.Unreachable e) {
            LOG.warn("A payment that was doubted could not be asked about: {}", e.getMessage());
        }
    }

    /** Asks about all that is open. False where one of them could not be asked about. */
    boolean look(Payment payment) {
        var all = true;
        for (var attempt : mapper.attempts(payment.id())) {
            if (!attempt.isOpen() && attempt.status() != Status.FAILED) continue;
            try {
                look(attempt);
            } catch (PaymentGateway.Unreachable e) {
                all = false;
            }
        }
        // A notice may have counted it a moment ago, and be on its way with the rest.
        if (mapper.find(payment.id()).filter(Payment::isCovered).isPresent()) goOn(payment);
        return all;
    }

    /**
     * Before money is taken elsewhere: nobody can pay online any more.
     *
     * @return what stands in the way, as a code of {@code payment.bad.<code>}, or the empty string
     */
    String close(Payment payment) {
        if (!look(payment)) return "unreachable";
        for (var attempt : mapper.attempts(payment.id())) {
            if (attempt.status() == Status.PENDING) return "pending";
            if (attempt.status() == Status.OPEN && !close(attempt)) return "unreachable";
        }
        return "";
    }

    private boolean close(Attempt attempt) {
        try {
            if (!attempt.url().isEmpty()) gateway(attempt).expire(attempt.reference());
            look(attempt);
            return mapper.attempt(attempt.id()).filter(Attempt::isOpen).isEmpty();
        } catch (PaymentGateway.Unreachable e) {
            return false;
        }
    }

    /** Of a payment of that authority alone. */
    void noticed(AuthorityId authority, PaymentGateway gateway, PaymentGateway.Notice notice) {
        mapper.byReference(gateway.name(), notice.reference())
                .filter(one -> mapper.find(one.payment()).orElseThrow().authority().equals(authority))
                .ifPresent(this::look);
    }

    /** Whatever a notice says: the gateway is asked. */
    void look(Attempt attempt) {
        var payment = mapper.find(attempt.payment()).orElseThrow();
        var now = clock.instant();
        var given = now.isAfter(attempt.expiresAt().plus(AFTERWARDS));
        try {
            var look = attempt.url().isEmpty() ? unseen(attempt) : gateway(attempt).look(attempt.reference());
            transaction.executeWithoutResult(status -> take(attempt, look, given));
            if (look.status() == Status.OPEN && !payment.isDue()) gateway(attempt).expire(attempt.reference());
        } catch (PaymentGateway.Unreachable e) {
            mapper.looked(attempt.id(), now, true);
            if (!given) throw e;
            transaction.executeWithoutResult(status -> mapper.mark(attempt.id(), Status.EXPIRED, "", 0, "unknown", null));
        } catch (RuntimeException e) {
            mapper.looked(attempt.id(), now, true);
            throw e;
        }
        if (mapper.find(payment.id()).filter(Payment::isCovered).isPresent()) goOn(payment);
        mapper.looked(attempt.id(), now, false);
    }

    /** Nobody was sent to its page: it is over when its time is. */
    private Look unseen(Attempt attempt) {
        return new Look(clock.instant().isBefore(attempt.expiresAt()) ? Status.OPEN : Status.EXPIRED, 0, "jpy", "", Instant.EPOCH);
    }

    private PaymentGateway gateway(Attempt attempt) {
        var authority = mapper.find(attempt.payment()).orElseThrow().authority();
        return gateways.of(authority).filter(one -> one.name().equals(attempt.gateway()))
                .orElseThrow(() -> new PaymentGateway.Unreachable("another gateway is set"));
    }

    /** The money is counted; where what follows fails it is tried again, and somebody reads of it. */
    private void goOn(Payment payment) {
        try {
            payments.goOn(payment.id());
        } catch (RuntimeException e) {
            LOG.error("A payment came, and its application could not go on; it is tried again", e);
        }
    }

    private void take(Attempt seen, Look look, boolean given) {
        var payment = payments.lock(seen.payment());
        var attempt = mapper.attempt(seen.id()).orElseThrow();
        if (attempt.status() == Status.PAID) return;
        if (look.status() != Status.PAID) {
            mapper.mark(attempt.id(), given ? Status.EXPIRED : look.status(), look.method(), 0, "", null);
            return;
        }
        var strange = !look.currency().equals("jpy") || look.amount() <= 0;
        var problem = strange ? "currency" : look.amount() != attempt.amount() ? "amount" : "";
        if (!mapper.mark(attempt.id(), Status.PAID, look.method(), strange ? 0 : look.amount(), problem, paidAt(look))) return;
        if (strange) payments.strange(payment);
        else payments.came(payment, look.amount());
    }

    private Instant paidAt(Look look) {
        return look.paidAt().equals(Instant.EPOCH) ? clock.instant() : look.paidAt();
    }
}
