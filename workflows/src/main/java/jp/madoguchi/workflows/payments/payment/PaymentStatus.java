package jp.madoguchi.workflows.payments.payment;

/**
 * 納付の状態, as people see it; its words are {@code payment.standing.<name>}.
 *
 * <p>It follows from what is due, what came, what was given back, and whether the application still waited for it: no order in
 * which news comes makes another one.
 */
public enum PaymentStatus {
    DUE, FAILED, UNDERPAID, PENDING, RECEIVED, PAID, OVERPAID, PAID_LATE, PARTLY_REFUNDED, REFUNDED, UNPAID, EXEMPT, CANCELLED;

    static PaymentStatus of(Payment.State state, int amount, int paid, int refunded, Attempt.Last last) {
        if (state == Payment.State.DUE && amount > 0 && paid - refunded >= amount) return RECEIVED;
        if (paid > 0 && refunded >= paid && state != Payment.State.DUE) return REFUNDED;
        if (state == Payment.State.UNPAID || state == Payment.State.CANCELLED) return paid > refunded ? PAID_LATE
                : state == Payment.State.UNPAID ? UNPAID : CANCELLED;
        if (paid - refunded > amount) return OVERPAID;
        if (refunded > 0 && state != Payment.State.DUE) return paid - refunded == amount ? PAID : PARTLY_REFUNDED;
        if (state == Payment.State.PAID) return PAID;
        if (state == Payment.State.EXEMPT) return EXEMPT;
        if (paid > refunded) return UNDERPAID;
        return switch (last) {
            case FAILED -> FAILED;
            case PENDING -> PENDING;
            case NONE -> DUE;
        };
    }

    public String tone() {
        return switch (this) {
            case PAID, RECEIVED, EXEMPT -> "good";
            case DUE, PENDING, PARTLY_REFUNDED -> "accent";
            case FAILED, UNDERPAID, OVERPAID, PAID_LATE -> "warn";
            case UNPAID -> "bad";
            case REFUNDED, CANCELLED -> "plain";
        };
    }
}
