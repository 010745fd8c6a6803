package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Instant;
import jp.madoguchi.db.id.payment.DifferenceId;
import org.jspecify.annotations.Nullable;

/**
 * 相違: a task for whoever looks after the money.
 *
 * @param why unknown (we know of no such payment), missing (paid there, not here), amount, refund, absent (paid here, not there)
 * @param receiptNumber null where nobody knows whose it is
 */
public record PaymentDifference(DifferenceId id, @Nullable String receiptNumber, String source, String reference, String why,
        int ours, int theirs, Instant seenAt) {
}
