package jp.madoguchi.workflows.payments.payment;

import java.time.Instant;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import org.jspecify.annotations.Nullable;

/**
 * 還付 of something that was paid.
 *
 * @param by name of who proposed it; decider of who decided
 */
public record Refund(RefundId id, PaymentId payment, AttemptId attempt, int amount, String reason, PersonId proposedBy, String by,
        Instant proposedAt, @Nullable String decider, @Nullable Instant decidedAt, State state) {

    public enum State { PROPOSED, REFUSED, SENDING, DONE, FAILED }
}
