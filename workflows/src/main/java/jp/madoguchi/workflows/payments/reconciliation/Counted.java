package jp.madoguchi.workflows.payments.reconciliation;

import java.util.UUID;
import jp.madoguchi.db.id.DepartmentId;

/**
 * What we counted for a reference.
 *
 * @param attempt of payment.attempt; received 0 where it is not paid
 */
record Counted(UUID attempt, UUID payment, DepartmentId department, String reference, int received, int refunded) {
}
