package jp.madoguchi.workflows.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.workflows.engine.part.Charge.Line;
import jp.madoguchi.workflows.engine.part.Fee.Tax;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** What is still to be paid of a payment, and what came that is not ours to keep. */
class PaymentAmountsTest {

    private static Payment payment(State state, int amount, int paid, int refunded) {
        return new PaymentWorld().fee(state, amount, paid, refunded);
    }

    @Test
    void whatWasGivenBackIsToBePaidAgainWhileItIsDue() {
        assertThat(payment(State.DUE, 2_000, 0, 0).rest()).isEqualTo(2_000);
        assertThat(payment(State.DUE, 2_000, 1_500, 0).rest()).isEqualTo(500);
        assertThat(payment(State.DUE, 2_000, 2_000, 300).rest()).isEqualTo(300);
        assertThat(payment(State.DUE, 2_000, 2_500, 0).rest()).as("never below zero").isZero();
    }

    @Test
    void nothingIsToBePaidOnceItEnded() {
        for (var state : new State[] {State.PAID, State.EXEMPT, State.UNPAID, State.CANCELLED}) {
            assertThat(payment(state, 2_000, 0, 0).rest()).as("%s", state).isZero();
            assertThat(payment(state, 2_000, 2_000, 0).isCovered()).as("%s", state).isFalse();
        }
    }

    @Test
    void itIsCoveredByTheLastYenAndNotWithoutIt() {
        assertThat(payment(State.DUE, 2_000, 1_999, 0).isCovered()).isFalse();
        assertThat(payment(State.DUE, 2_000, 2_000, 0).isCovered()).isTrue();
        assertThat(payment(State.DUE, 2_000, 2_000, 1).isCovered()).isFalse();
        assertThat(payment(State.DUE, 2_000, 3_000, 1_000).isCovered()).isTrue();
        assertThat(payment(State.DUE, 0, 0, 0).isCovered()).as("there is nothing to cover").isFalse();
    }

    @Test
    void whatCameBesideTheFeeIsNotOurs() {
        assertThat(payment(State.DUE, 2_000, 2_000, 0).tooMuch()).isZero();
        assertThat(payment(State.DUE, 2_000, 1_000, 0).tooMuch()).isZero();
        assertThat(payment(State.PAID, 2_000, 2_300, 100).tooMuch()).isEqualTo(200);
    }

    @Test
    void allThatCameForWhatNobodyWaitsForAnyMoreIsNotOurs() {
        assertThat(payment(State.UNPAID, 2_000, 2_000, 0).tooMuch()).isEqualTo(2_000);
        assertThat(payment(State.CANCELLED, 2_000, 2_000, 500).tooMuch()).isEqualTo(1_500);
        assertThat(payment(State.EXEMPT, 2_000, 100, 0).tooMuch()).isEqualTo(100);
    }

    @Test
    void theLinesOfItsChargeAreRead() {
        assertThat(payment(State.DUE, 2_000, 0, 0).charge())
                .containsExactly(new Line("許可", 2_000, 1, 2_000, Tax.EXEMPT, "0801"));
    }
}
