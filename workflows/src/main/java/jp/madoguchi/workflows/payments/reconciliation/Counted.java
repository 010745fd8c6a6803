package jp.madoguchi.workflows.payments.reconciliation;

import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;

/**
 * What we counted for a reference.
 *
 * @param attempt of payment.attempt; received 0 where it is not paid
 */
record Counted(AttemptId attempt, PaymentId payment, DepartmentId department, String reference, int received, int refunded) {
}
