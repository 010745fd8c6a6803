package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.HARBOUR;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** Payments as pages show them: those that cost something, with their tries and refunds. */
class PaymentViewsTest {

    private final PaymentWorld world = new PaymentWorld();

    private PaymentViews.View only() {
        var all = new PaymentViews(world.payments, world.checkout, world.refunds)
                .of(ApplicationFakes.application(ID, "pay", null));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    @Test
    void whatCostsNothingIsNotShownAndTheRestWithAllThatBelongsToIt() {
        world.fee(0);
        var payment = world.fee(State.PAID, 2_000, 2_500, 0);
        var attempt = world.paid(payment, "told", 2_500);
        world.refunds.propose(CLERK, NUMBER, attempt.id(), 500, "過払い");

        assertThat(only()).isEqualTo(new PaymentViews.View(payment, PaymentStatus.OVERPAID, true, true,
                List.of(attempt), world.rows.refunds(payment.id())));
        world.gateways.gateway = null;
        assertThat(only().online()).isFalse();
    }

    @Test
    void whatIsReducedToNothingIsStillShown() {
        var payment = world.fee(2_000);
        world.counter.reduce(CLERK, NUMBER, payment.id(), 2_000, "生活保護");

        assertThat(only().payment().amount()).isZero();
    }

    @Test
    void itWaitsForAnotherApproverUntilItIsDecided() {
        var payment = world.fee(State.PAID, 2_000, 2_500, 0);
        assertThat(only().waitsFor(APPROVER)).isFalse();
        world.refunds.propose(CLERK, NUMBER, world.paid(payment, "told", 2_500).id(), 500, "過払い");

        assertThat(only().waitsFor(APPROVER)).isTrue();
        assertThat(only().waitsFor(PaymentWorld.staff(1, DEPARTMENT, Role.APPROVER))).as("who proposed it").isFalse();
        assertThat(only().waitsFor(PaymentWorld.staff(2, HARBOUR, Role.APPROVER))).isFalse();

        world.refunds.decide(APPROVER, NUMBER, world.rows.refunds(payment.id()).getFirst().id(), false);
        assertThat(only().waitsFor(APPROVER)).isFalse();
    }
}
