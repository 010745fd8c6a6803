package jp.madoguchi.workflows.payments.payment;

/** News of a payment, for whoever tells people. */
public sealed interface PaymentNews {

    Payment payment();

    record Asked(Payment payment) implements PaymentNews {
    }

    record Reminded(Payment payment) implements PaymentNews {
    }

    record Paid(Payment payment) implements PaymentNews {
    }

    /** Its day is over. */
    record Unpaid(Payment payment) implements PaymentNews {
    }

    record Refunded(Payment payment, int amount) implements PaymentNews {
    }
}
