package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import jp.madoguchi.workflows.payments.payment.Refunds.RefundRefused;
import org.junit.jupiter.api.Test;

/** 減免: what a clerk takes off a fee, and when that is too late. */
class ReductionTest {

    private final PaymentWorld world = new PaymentWorld();

    private Payment reduced(Payment payment, int reduction) {
        world.counter.reduce(CLERK, NUMBER, payment.id(), reduction, "生活保護");
        return world.now(payment);
    }

    private void refused(Payment payment, int reduction, String reason, String code) {
        assertThatExceptionOfType(RefundRefused.class)
                .isThrownBy(() -> world.counter.reduce(CLERK, NUMBER, payment.id(), reduction, reason))
                .withMessage(code);
        assertThat(world.now(payment).reduction()).isZero();
        assertThat(world.applications.done).noneMatch(one -> one.startsWith("happened"));
    }

    @Test
    void theRestIsWhatIsToBePaidAndTheReasonIsKept() {
        var payment = reduced(world.fee(2_000), 500);

        assertThat(payment.amount()).isEqualTo(1_500);
        assertThat(payment.reductionReason()).isEqualTo("生活保護");
        assertThat(world.applications.done).containsExactly("recorded payment.reduce", "happened reduced 500");
    }

    @Test
    void allOfItCanBeTakenOffAndGivenUpAgain() {
        var payment = world.fee(2_000);

        assertThat(reduced(payment, 2_000).amount()).isZero();
        assertThat(reduced(payment, 0).amount()).isEqualTo(2_000);
    }

    @Test
    void noMoreThanTheFeeAndNotBelowZero() {
        refused(world.fee(2_000), 2_001, "生活保護", "reduction");
        refused(world.fee(2_000), -1, "生活保護", "reduction");
    }

    @Test
    void notWithoutAReason() {
        refused(world.fee(2_000), 500, " ", "reason");
    }

    @Test
    void notOnceItWasBegunToBePaidOrIsOver() {
        refused(world.fee(State.DUE, 2_000, 500, 0), 500, "生活保護", "begun");
        refused(world.fee(State.PAID, 2_000, 2_000, 0), 500, "生活保護", "begun");
        var open = world.fee(2_000);
        world.page(open, Status.OPEN, Status.OPEN, 0);
        refused(open, 500, "生活保護", "begun");
    }

    @Test
    void notByAnApprover() {
        var payment = world.fee(2_000);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> world.counter.reduce(APPROVER, NUMBER, payment.id(), 500, "生活保護"));
    }
}
