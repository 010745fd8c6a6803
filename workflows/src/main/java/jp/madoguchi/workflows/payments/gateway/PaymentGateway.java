package jp.madoguchi.workflows.payments.gateway;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** 決済サービス. Amounts in yen. Every call may be slow or fail; what a notice says is never believed, only what {@link #look} finds. */
public interface PaymentGateway {

    /** No answer, or none that can be understood; it is tried again later. */
    final class Unreachable extends RuntimeException {
        public Unreachable(String why) {
            super(why, null, false, false);
        }
    }

    /** The gateway will never do it. */
    final class Rejected extends RuntimeException {
        public Rejected(String why) {
            super(why, null, false, false);
        }
    }

    /**
     * Something to pay.
     *
     * @param id the same each time it is asked for, so that it is begun once; back where the browser comes back to
     */
    record Order(String id, int amount, String title, String back, Instant expiresAt) {
    }

    /**
     * The page to pay on.
     *
     * @param reference the gateway's name for it
     */
    record Page(String reference, String url) {
    }

    /** PENDING: will be paid elsewhere, as in a convenience store. */
    enum Status { OPEN, PENDING, PAID, FAILED, EXPIRED }

    /**
     * How it stands.
     *
     * @param currency ISO 4217, small letters; method as {@code payment.method.<code>}
     */
    record Look(Status status, int amount, String currency, String method, Instant paidAt) {
    }

    /**
     * News of a payment.
     *
     * @param id the same when it comes again
     */
    record Notice(String id, String reference) {
    }

    /**
     * A payment as the gateway lists it.
     *
     * @param refunded of the amount
     */
    record Entry(String reference, int amount, int refunded, Instant paidAt) {
    }

    String name();

    Page begin(Order order);

    Look look(String reference);

    /** Nobody can pay on that page any more; where somebody did, {@link #look} finds it. */
    void expire(String reference);

    /**
     * Gives back.
     *
     * @param key the same when it is tried again, so that it happens once.
     * @return the gateway's name for it, once the money is on its way.
     * @throws Rejected where it cannot be
     */
    String refund(String reference, int amount, String key);

    /** Empty where the signature does not fit, or is too old. */
    Optional<Notice> notice(String signature, String body);

    /** The header that bears the signature of a notice. */
    String signatureHeader();

    /** What was paid of the pages that were begun in that time. */
    List<Entry> paid(Instant from, Instant until);
}
