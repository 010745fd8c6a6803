package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Look;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** What a gateway says of a page, and what is counted of it. */
class CheckoutLookTest {

    private static final Instant PAID_AT = NOW.minusSeconds(45);

    private final PaymentWorld world = new PaymentWorld();
    private final Payment payment = world.fee(2_000);
    private final Attempt page = world.page(payment, Status.OPEN, Status.OPEN, 0);

    private void says(Status status, int amount, String currency) {
        world.gateway.looks.put(page.reference(), new Look(status, amount, currency, "store", PAID_AT));
    }

    private Attempt aged(String url, Duration past) {
        var id = new AttemptId(new UUID(8, 50));
        return world.attempt(new Attempt(id, payment.id(), "told", "old", url, 2_000, Status.OPEN, "", 0, "",
                NOW.minus(past), NOW.minus(past), null));
    }

    @Test
    void whatIsPaidIsCountedOnceAndTheApplicationGoesOn() {
        says(Status.PAID, 2_000, "jpy");

        world.checkout.look(page);
        world.checkout.look(page);

        assertThat(world.now(page))
                .extracting(Attempt::status, Attempt::received, Attempt::method, Attempt::problem, Attempt::paidAt)
                .containsExactly(Status.PAID, 2_000, "store", "", PAID_AT);
        assertThat(world.now(payment).paid()).isEqualTo(2_000);
        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
        assertThat(world.tasks.done).containsExactly("result pay paid", "complete t-pay FORWARD");
    }

    @Test
    void aGatewayThatDoesNotSayWhenIsTakenToMeanNow() {
        world.gateway.looks.put(page.reference(), new Look(Status.PAID, 2_000, "jpy", "card", Instant.EPOCH));

        world.checkout.look(page);

        assertThat(world.now(page).paidAt()).isEqualTo(NOW);
    }

    @Test
    void anotherAmountIsCountedAndMarked() {
        says(Status.PAID, 1_500, "jpy");

        world.checkout.look(page);

        assertThat(world.now(page).problem()).isEqualTo("amount");
        assertThat(world.now(page).received()).isEqualTo(1_500);
        assertThat(world.now(payment).paid()).isEqualTo(1_500);
        assertThat(world.now(payment).isDue()).isTrue();
        assertThat(world.applications.done).containsExactly("happened underpaid 1500");
    }

    @Test
    void anotherCurrencyIsNoMoneyOfThePayment() {
        says(Status.PAID, 2_000, "usd");

        world.checkout.look(page);

        assertThat(world.now(page)).extracting(Attempt::status, Attempt::received, Attempt::problem)
                .containsExactly(Status.PAID, 0, "currency");
        assertThat(world.now(payment).paid()).isZero();
        assertThat(world.applications.done).containsExactly("happened wrongCurrency");
    }

    @Test
    void nothingIsNoMoneyEither() {
        says(Status.PAID, 0, "jpy");

        world.checkout.look(page);

        assertThat(world.now(page).problem()).isEqualTo("currency");
        assertThat(world.applications.done).containsExactly("happened wrongCurrency");
    }

    @Test
    void aSingleYenIsMoney() {
        says(Status.PAID, 1, "jpy");

        world.checkout.look(page);

        assertThat(world.now(payment).paid()).isOne();
    }

    @Test
    void whatIsUnderWayIsKeptAsItStands() {
        says(Status.PENDING, 2_000, "jpy");

        world.checkout.look(page);

        assertThat(world.now(page)).extracting(Attempt::status, Attempt::received, Attempt::method)
                .containsExactly(Status.PENDING, 0, "store");
        assertThat(world.now(payment).isDue()).isTrue();
    }

    @Test
    void aPageThatIsOpenIsClosedWhereNobodyWaitsForItsMoney() {
        world.checkout.look(page);
        assertThat(world.gateway.done).as("it is due").containsExactly("look " + page.reference());

        world.rows.end(payment.id(), State.CANCELLED, NOW);
        world.checkout.look(page);

        assertThat(world.gateway.done).last().isEqualTo("expire " + page.reference());
    }

    @Test
    void whatNobodyWasSentToIsOpenUntilItsTimeIsOverWithoutAskingAnybody() {
        var id = new AttemptId(new UUID(8, 51));
        var fresh = world.attempt(new Attempt(id, payment.id(), "told", "x", "", 2_000, Status.OPEN, "", 0, "", NOW,
                NOW.plusSeconds(1), null));
        var old = aged("", Duration.ZERO);

        world.checkout.look(fresh);
        world.checkout.look(old);

        assertThat(world.now(fresh).status()).isEqualTo(Status.OPEN);
        assertThat(world.now(old).status()).isEqualTo(Status.EXPIRED);
        assertThat(world.gateway.done).isEmpty();
    }

    @Test
    void whatIsNotPaidTwoWeeksAfterItsEndIsGivenUp() {
        var kept = aged("https://pay.example.jp/old", Duration.ofDays(14));
        world.gateway.looks.put("old", new Look(Status.PENDING, 2_000, "jpy", "store", Instant.EPOCH));
        world.checkout.look(kept);
        assertThat(world.now(kept).status()).isEqualTo(Status.PENDING);

        var given = aged("https://pay.example.jp/old", Duration.ofDays(14).plusSeconds(1));
        world.checkout.look(given);
        assertThat(world.now(given).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void aGatewayThatIsSilentForTwoWeeksAfterItsEndIsGivenUpAsUnknown() {
        world.gateway.silent = true;
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> world.checkout.look(page));
        assertThat(world.now(page).status()).isEqualTo(Status.OPEN);

        var given = aged("https://pay.example.jp/old", Duration.ofDays(15));
        world.checkout.look(given);

        assertThat(world.now(given)).extracting(Attempt::status, Attempt::problem)
                .containsExactly(Status.EXPIRED, "unknown");
    }

    @Test
    void anotherGatewayThanItWasBegunAtIsNotAsked() {
        var id = new AttemptId(new UUID(8, 52));
        var other = world.attempt(new Attempt(id, payment.id(), "other", page.reference(), "https://pay.example.jp/",
                2_000, Status.OPEN, "", 0, "", NOW, NOW.plusSeconds(60), null));

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> world.checkout.look(other));
        assertThat(world.gateway.done).isEmpty();
    }

    @Test
    void moneyIsCountedThoughWhatFollowsFails() {
        var stuck = new PaymentWorld(ApplicationFakes.application(ApplicationFakes.ID, "pay", null), "FORWARD");
        var due = stuck.fee(2_000);
        var open = stuck.page(due, Status.OPEN, Status.PAID, 2_000);

        stuck.checkout.look(open);

        assertThat(stuck.now(due).paid()).isEqualTo(2_000);
        assertThat(stuck.now(due).isDue()).as("tried again later").isTrue();
    }
}
