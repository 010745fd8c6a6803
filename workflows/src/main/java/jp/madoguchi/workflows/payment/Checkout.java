package jp.madoguchi.workflows.payment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.gateway.Gateways;
import jp.madoguchi.workflows.gateway.PaymentGateway;
import jp.madoguchi.workflows.gateway.PaymentGateway.Look;
import jp.madoguchi.workflows.gateway.PaymentGateway.Status;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Sends applicants to the gateway, and finds out there what became of it. No connection or lock is held while a gateway is asked. */
@Service
class Checkout {

    private static final Duration GOOD = Duration.ofHours(12);
    private static final Duration FIRST_LOOK = Duration.ofSeconds(20);
    /** After its page expired nobody can pay any more; this long is looked for what was under way. */
    private static final Duration AFTERWARDS = Duration.ofDays(14);

    private final PaymentMapper mapper;
    private final Payments payments;
    private final Gateways gateways;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String site;

    Checkout(PaymentMapper mapper, Payments payments, Gateways gateways, TransactionTemplate transaction, Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
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
        var payment = mapper.find(seen.id()).orElseThrow();
        if (payment.rest() == 0) return Optional.empty();
        for (var attempt : mapper.attempts(payment.id())) {
            if (attempt.isAtCounter() || attempt.status() != Status.OPEN && attempt.status() != Status.PENDING) continue;
            look(attempt);
            var now = mapper.attempt(attempt.id()).orElseThrow();
            if (now.status() == Status.PAID) return Optional.empty();
            if ((now.status() == Status.OPEN || now.status() == Status.PENDING) && now.amount() == payment.rest() && clock.instant().isBefore(now.expiresAt())) return Optional.of(now.url());
        }
        var id = ApplicationId.next(clock.instant()).value();
        var expires = clock.instant().plus(GOOD);
        var page = gateway.begin(new PaymentGateway.Order(id.toString(), payment.rest(), application.procedureTitle() + " " + payment.name(), back(application, payment), expires));
        var attempt = new Attempt(id, payment.id(), gateway.name(), page.reference(), page.url(), payment.rest(), Status.OPEN, "", 0, "", clock.instant(), expires, null, 0);
        transaction.executeWithoutResult(status -> mapper.begin(attempt, clock.instant().plus(FIRST_LOOK), null));
        return Optional.of(page.url());
    }

    private String back(Application application, Payment payment) {
        return site + "/applications/" + application.receiptNumber() + "/payments/" + payment.step();
    }

    /** Asks about all that is open. False where the gateway does not answer. */
    boolean look(Payment payment) {
        try {
            mapper.attempts(payment.id()).stream().filter(attempt -> !attempt.isAtCounter() && attempt.status() != Status.PAID && attempt.status() != Status.EXPIRED).forEach(this::look);
            return true;
        } catch (PaymentGateway.Unreachable e) {
            return false;
        }
    }

    /** Of a payment of that authority alone. */
    void noticed(AuthorityId authority, PaymentGateway gateway, PaymentGateway.Notice notice) {
        mapper.byReference(gateway.name(), notice.reference()).filter(one -> mapper.find(one.payment()).orElseThrow().authority().equals(authority)).ifPresent(this::look);
    }

    /** Whatever a notice says: the gateway is asked. */
    void look(Attempt attempt) {
        var payment = mapper.find(attempt.payment()).orElseThrow();
        var gateway = gateways.of(payment.authority()).filter(one -> one.name().equals(attempt.gateway())).orElseThrow(() -> new PaymentGateway.Unreachable("another gateway is set"));
        var look = gateway.look(attempt.reference());
        transaction.executeWithoutResult(status -> take(payment, attempt.id(), look));
    }

    private void take(Payment payment, UUID id, Look look) {
        mapper.lock(payment.id());
        var attempt = mapper.attempt(id).orElseThrow();
        if (attempt.status() == Status.PAID) return;
        if (look.status() == Status.PAID) {
            var strange = !look.currency().equals("jpy") || look.amount() <= 0;
            var problem = strange ? "currency" : look.amount() != attempt.amount() ? "amount" : "";
            if (mapper.mark(id, Status.PAID, look.method(), strange ? 0 : look.amount(), problem, paidAt(look)) && !strange) payments.came(payment, look.amount());
            return;
        }
        var over = look.status() == Status.EXPIRED || clock.instant().isAfter(attempt.expiresAt().plus(AFTERWARDS));
        mapper.mark(id, over ? Status.EXPIRED : look.status(), look.method(), 0, "", null);
    }

    private Instant paidAt(Look look) {
        return look.paidAt().equals(Instant.EPOCH) ? clock.instant() : look.paidAt();
    }
}
