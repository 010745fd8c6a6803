package jp.madoguchi.workflows.payments.payment;

import java.time.Instant;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.jspecify.annotations.Nullable;

/**
 * One try to pay (支払いの手続), at a gateway or at the counter.
 *
 * @param received yen that came; that is not always what was asked for
 * @param problem what is wrong with what came, as a code of {@code payment.problem.<code>}, or the empty string
 */
public record Attempt(AttemptId id, PaymentId payment, String gateway, String reference, String url, int amount, Status status,
        String method, int received, String problem,
        Instant createdAt, Instant expiresAt, @Nullable Instant paidAt) {

    static final String COUNTER = "counter";

    /** What the last try says of a payment that is due. */
    enum Last { NONE, FAILED, PENDING }

    boolean isOpen() {
        return status == Status.OPEN || status == Status.PENDING;
    }

    public boolean isAtCounter() {
        return gateway.equals(COUNTER);
    }
}
