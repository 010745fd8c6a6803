package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.workflows.payments.gateway.GatewayFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** All pages of a payment: which of them are asked about, and whether they can be closed. */
class CheckoutCloseTest {

    private final PaymentWorld world = new PaymentWorld();
    private final Payment payment = world.fee(2_000);

    @Test
    void onlyWhatCanStillChangeIsAskedAbout() {
        var open = world.page(payment, Status.OPEN, Status.OPEN, 0);
        var pending = world.page(payment, Status.PENDING, Status.PENDING, 0);
        var failed = world.page(payment, Status.FAILED, Status.FAILED, 0);
        world.page(payment, Status.EXPIRED, Status.EXPIRED, 0);
        world.page(payment, Status.PAID, Status.PAID, 0);

        assertThat(world.checkout.look(payment)).isTrue();
        assertThat(world.gateway.done).containsExactly("look " + open.reference(), "look " + pending.reference(),
                "look " + failed.reference());
    }

    @Test
    void oneThatCannotBeAskedAboutHoldsUpNoOther() {
        var lost = world.page(payment, Status.OPEN, Status.OPEN, 0);
        world.gateway.looks.remove(lost.reference());
        var paid = world.page(payment, Status.OPEN, Status.PAID, 2_000);

        assertThat(world.checkout.look(payment)).isFalse();
        assertThat(world.now(paid).status()).isEqualTo(Status.PAID);
    }

    @Test
    void whatWasCountedAMomentAgoGoesOn() {
        var covered = world.fee(State.DUE, 500, 500, 0);

        world.checkout.look(covered);

        assertThat(world.now(covered).state()).isEqualTo(State.PAID);
    }

    @Test
    void whatIsDoubtedIsAskedAboutUnlessItWasPaidAtTheCounter() {
        var page = world.page(payment, Status.EXPIRED, Status.PAID, 2_000);
        var counter = world.paid(payment, Attempt.COUNTER, 100);

        world.checkout.lookAgain(page.id());
        world.checkout.lookAgain(counter.id());
        world.checkout.lookAgain(new AttemptId(new UUID(8, 99)));

        assertThat(world.gateway.done).containsExactly("look " + page.reference());
        assertThat(world.now(payment).paid()).isEqualTo(2_000);
    }

    @Test
    void whatIsDoubtedWaitsWhereTheGatewayIsSilent() {
        var page = world.page(payment, Status.OPEN, Status.PAID, 2_000);
        world.gateway.silent = true;

        world.checkout.lookAgain(page.id());

        assertThat(world.now(page).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void pagesThatAreOpenAreClosedAtTheGateway() {
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);

        assertThat(world.checkout.close(payment)).isEmpty();
        assertThat(world.gateway.done).contains("expire " + page.reference());
        assertThat(world.now(page).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void whatIsUnderWayInAStoreIsNotClosed() {
        world.page(payment, Status.OPEN, Status.PENDING, 2_000);

        assertThat(world.checkout.close(payment)).isEqualTo("pending");
        assertThat(world.gateway.done).noneMatch(one -> one.startsWith("expire"));
    }

    @Test
    void aSilentGatewayStandsInTheWay() {
        world.page(payment, Status.OPEN, Status.OPEN, 0);
        world.gateway.silent = true;

        assertThat(world.checkout.close(payment)).isEqualTo("unreachable");
    }

    @Test
    void soDoesOneThatFallsSilentBeforeItsPageIsClosed() {
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);
        world.gateway.held = () -> {
            world.gateway.silent = !world.gateway.done.isEmpty();
            return false;
        };

        assertThat(world.checkout.close(payment)).isEqualTo("unreachable");
        assertThat(world.gateway.done).containsExactly("look " + page.reference());
    }

    @Test
    void aPageThatNobodyWasSentToYetStandsInTheWayUntilItIsOver() {
        world.attempt(new Attempt(new AttemptId(new UUID(8, 60)), payment.id(), "told", "x", "", 2_000, Status.OPEN, "",
                0, "", NOW, NOW.plusSeconds(60), null));

        assertThat(world.checkout.close(payment)).isEqualTo("unreachable");
        assertThat(world.gateway.done).isEmpty();
    }

    @Test
    void whatIsPaidInTheLastMomentIsCountedAndDoesNotStandInTheWay() {
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);
        var late = world.page(payment, Status.FAILED, Status.FAILED, 0);
        world.gateway.looks.put(late.reference(), GatewayFakes.look(Status.PAID, 2_000));

        assertThat(world.checkout.close(payment)).isEmpty();
        assertThat(world.now(payment).paid()).isEqualTo(2_000);
        assertThat(world.now(page).isOpen()).isFalse();
    }

    @Test
    void nothingStandsInTheWayWhereNothingWasBegun() {
        assertThat(world.checkout.close(payment)).isEmpty();
    }
}
