package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.payments.payment.Payment.State.CANCELLED;
import static jp.madoguchi.workflows.payments.payment.Payment.State.DUE;
import static jp.madoguchi.workflows.payments.payment.Payment.State.EXEMPT;
import static jp.madoguchi.workflows.payments.payment.Payment.State.PAID;
import static jp.madoguchi.workflows.payments.payment.Payment.State.UNPAID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import jp.madoguchi.workflows.payments.payment.Attempt.Last;
import org.junit.jupiter.api.Test;

/** What people see of a payment, by what is due, what came and what was given back. */
class PaymentStatusTest {

    private static void stands(Payment.State state, int amount, int paid, int refunded, PaymentStatus expected) {
        for (var last : Last.values()) assertThat(PaymentStatus.of(state, amount, paid, refunded, last)).as("%s", last)
                .isEqualTo(expected);
    }

    @Test
    void whatIsDueAndNotPaidSaysHowTheLastTryWent() {
        assertThat(PaymentStatus.of(DUE, 2_000, 0, 0, Last.NONE)).isEqualTo(PaymentStatus.DUE);
        assertThat(PaymentStatus.of(DUE, 2_000, 0, 0, Last.FAILED)).isEqualTo(PaymentStatus.FAILED);
        assertThat(PaymentStatus.of(DUE, 2_000, 0, 0, Last.PENDING)).isEqualTo(PaymentStatus.PENDING);
        assertThat(PaymentStatus.of(DUE, 2_000, 500, 500, Last.NONE)).as("it was all given back")
                .isEqualTo(PaymentStatus.DUE);
    }

    @Test
    void whatIsDueIsUnderpaidUntilTheLastYenAndReceivedFromThenOn() {
        stands(DUE, 2_000, 1, 0, PaymentStatus.UNDERPAID);
        stands(DUE, 2_000, 1_999, 0, PaymentStatus.UNDERPAID);
        stands(DUE, 2_000, 2_000, 1, PaymentStatus.UNDERPAID);
        stands(DUE, 2_000, 2_000, 0, PaymentStatus.RECEIVED);
        stands(DUE, 2_000, 2_500, 0, PaymentStatus.RECEIVED);
    }

    @Test
    void whatIsDueAndCostsNothingIsNotReceived() {
        assertThat(PaymentStatus.of(DUE, 0, 0, 0, Last.NONE)).isEqualTo(PaymentStatus.DUE);
    }

    @Test
    void whatIsPaidIsOverpaidByOneYenUntilThatIsGivenBack() {
        stands(PAID, 2_000, 2_000, 0, PaymentStatus.PAID);
        stands(PAID, 2_000, 2_001, 0, PaymentStatus.OVERPAID);
        stands(PAID, 2_000, 2_001, 1, PaymentStatus.PAID);
        stands(PAID, 2_000, 2_001, 2, PaymentStatus.PARTLY_REFUNDED);
        stands(PAID, 2_000, 2_000, 1_999, PaymentStatus.PARTLY_REFUNDED);
        stands(PAID, 2_000, 2_000, 2_000, PaymentStatus.REFUNDED);
    }

    @Test
    void whatCameAfterTheEndIsLateUntilItIsGivenBack() {
        stands(UNPAID, 2_000, 0, 0, PaymentStatus.UNPAID);
        stands(UNPAID, 2_000, 1, 0, PaymentStatus.PAID_LATE);
        stands(UNPAID, 2_000, 2_000, 500, PaymentStatus.PAID_LATE);
        stands(UNPAID, 2_000, 2_000, 2_000, PaymentStatus.REFUNDED);
        stands(CANCELLED, 2_000, 0, 0, PaymentStatus.CANCELLED);
        stands(CANCELLED, 2_000, 2_000, 0, PaymentStatus.PAID_LATE);
        stands(CANCELLED, 2_000, 2_000, 2_000, PaymentStatus.REFUNDED);
    }

    @Test
    void whatIsExemptIsSoUnlessSomethingCame() {
        stands(EXEMPT, 0, 0, 0, PaymentStatus.EXEMPT);
        stands(EXEMPT, 0, 100, 0, PaymentStatus.OVERPAID);
        stands(EXEMPT, 0, 100, 100, PaymentStatus.REFUNDED);
    }

    @Test
    void whatSomebodyHasToSeeToWarnsAndWhatIsOverDoesNot() {
        assertThat(PaymentStatus.values()).extracting(PaymentStatus::tone).containsExactly("accent", "warn", "warn",
                "accent", "good", "good", "warn", "warn", "accent", "plain", "bad", "good", "plain");
    }

    @Test
    void eachHasItsWordsAndWhatIsToBeDone() {
        var words = ResourceBundle.getBundle("messages.workflows", Locale.ROOT);
        for (var one : PaymentStatus.values()) {
            assertThat(words.getString("payment.standing." + one)).isNotBlank();
            assertThat(words.getString("payment.more." + one)).isNotBlank();
        }
    }
}
