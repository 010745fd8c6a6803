package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** 還付の送金: what was decided is given back once, by the gateway that took it or at the counter. */
class RefundSendingTest {

    private final PaymentWorld world = new PaymentWorld();
    private final Payment payment = world.fee(State.PAID, 2_000, 2_500, 0);

    private RefundId decided(String gateway) {
        var attempt = world.paid(payment, gateway, 2_500);
        world.refunds.propose(CLERK, NUMBER, attempt.id(), 500, "過払い");
        var id = world.rows.refunds(payment.id()).getFirst().id();
        world.refunds.decide(APPROVER, NUMBER, id, true);
        world.applications.done.clear();
        return id;
    }

    private Refund.State state(RefundId id) {
        return world.rows.refund(id).orElseThrow().state();
    }

    private void isNotGivenBack() {
        assertThat(world.now(payment).refunded()).isZero();
        assertThat(world.news).isEmpty();
    }

    @Test
    void theGatewayGivesBackUnderTheRefundsNameAndTheApplicantReadsOfIt() {
        var id = decided("told");

        world.refunds.send(id);

        var reference = world.rows.attempts(payment.id()).getFirst().reference();
        assertThat(world.gateway.done).containsExactly("refund " + reference + " 500 " + id);
        assertThat(world.rows.references).containsEntry(id, "re-" + id);
        assertThat(state(id)).isEqualTo(Refund.State.DONE);
        assertThat(world.now(payment).refunded()).isEqualTo(500);
        assertThat(world.applications.done).containsExactly("happened refunded 500");
        assertThat(world.news).containsExactly(new PaymentNews.Refunded(world.now(payment), 500));
    }

    @Test
    void whatWasSentTwiceIsCountedOnce() {
        var id = decided("told");

        world.refunds.send(id);
        world.refunds.send(id);

        assertThat(world.now(payment).refunded()).isEqualTo(500);
        assertThat(world.news).hasSize(1);
        assertThat(world.applications.done).hasSize(1);
    }

    @Test
    void whatCameAtTheCounterGoesBackThereWithoutAnyGateway() {
        var id = decided(Attempt.COUNTER);
        world.gateways.gateway = null;

        world.refunds.send(id);

        assertThat(state(id)).isEqualTo(Refund.State.DONE);
        assertThat(world.rows.references).containsEntry(id, "");
        assertThat(world.now(payment).refunded()).isEqualTo(500);
    }

    @Test
    void whatTheGatewayWillNeverDoFailedAndIsSaidOnce() {
        var id = decided("told");
        world.gateway.rejects = true;

        world.refunds.send(id);
        assertThat(state(id)).isEqualTo(Refund.State.FAILED);
        assertThat(world.applications.done).containsExactly("happened refundFailed 500");

        world.refunds.send(id);
        assertThat(world.applications.done).hasSize(1);
        isNotGivenBack();
    }

    @Test
    void anotherGatewayThanItWasPaidAtGivesNothingBack() {
        var id = decided("other");

        world.refunds.send(id);

        assertThat(state(id)).isEqualTo(Refund.State.FAILED);
        assertThat(world.gateway.done).isEmpty();
        isNotGivenBack();
    }

    @Test
    void aSilentGatewayIsAskedAgainLater() {
        var id = decided("told");
        world.gateway.silent = true;

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> world.refunds.send(id));

        assertThat(state(id)).isEqualTo(Refund.State.SENDING);
        isNotGivenBack();
    }
}
