package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Notice;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Order;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** The page of the gateway that an applicant is sent to, and whose news of it is listened to. */
class CheckoutBeginTest {

    private static final Application APPLICATION = ApplicationFakes.application(ID, "pay", null);

    private final PaymentWorld world = new PaymentWorld();

    @Test
    void aPageIsBegunUnderOurNameForWhatIsLeftAndKept() {
        var payment = world.fee(State.DUE, 2_000, 500, 0);

        var url = world.checkout.begin(APPLICATION, payment);

        var attempt = world.rows.attempts(payment.id()).getFirst();
        assertThat(world.gateway.orders).containsExactly(new Order(attempt.id().toString(), 1_500, "手続 手数料",
                "https://k2.example.jp/payments/back/" + attempt.id(), NOW.plus(Duration.ofHours(12))));
        assertThat(url).contains("https://pay.example.jp/" + attempt.id());
        assertThat(attempt.url()).isEqualTo(url.orElseThrow());
        assertThat(attempt.reference()).isEqualTo("ref-" + attempt.id());
    }

    @Test
    void whoComesAgainGoesOnWithTheSamePage() {
        var payment = world.fee(2_000);

        var first = world.checkout.begin(APPLICATION, payment);

        assertThat(world.checkout.begin(APPLICATION, payment)).isEqualTo(first);
        assertThat(world.gateway.orders).hasSize(1);
    }

    @Test
    void aPageThatCouldNotBeBegunIsBegunAgainUnderTheSameName() {
        var payment = world.fee(2_000);
        world.gateway.silent = true;
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> world.checkout.begin(APPLICATION, payment));
        var kept = world.rows.attempts(payment.id()).getFirst();

        world.gateway.silent = false;

        assertThat(world.checkout.begin(APPLICATION, payment)).contains("https://pay.example.jp/" + kept.id());
        assertThat(world.rows.attempts).hasSize(1);
    }

    @Test
    void whatTurnsOutToBePaidIsNotPaidAgain() {
        var payment = world.fee(2_000);
        world.page(payment, Status.OPEN, Status.PAID, 2_000);

        assertThat(world.checkout.begin(APPLICATION, payment)).isEmpty();
        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
        assertThat(world.gateway.orders).isEmpty();
    }

    @Test
    void noSecondPageIsBegunWhileNobodyKnowsOfTheFirst() {
        var payment = world.fee(2_000);
        world.page(payment, Status.OPEN, Status.OPEN, 0);
        world.gateway.silent = true;

        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> world.checkout.begin(APPLICATION, payment));
        assertThat(world.rows.attempts).hasSize(1);
    }

    @Test
    void itIsPaidOnlineOnlyWhereThereIsAGateway() {
        var payment = world.fee(2_000);
        assertThat(world.checkout.isOnline(payment)).isTrue();

        world.gateways.gateway = null;

        assertThat(world.checkout.isOnline(payment)).isFalse();
    }

    @Test
    void anAttemptLeadsToItsPayment() {
        var payment = world.fee(2_000);
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);

        assertThat(world.checkout.paymentOf(page.id())).contains(payment);
        assertThat(world.checkout.paymentOf(new AttemptId(new UUID(8, 99)))).isEqualTo(Optional.empty());
    }

    @Test
    void aNoticeMakesUsLookAndIsBelievedNothing() {
        var payment = world.fee(2_000);
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);

        world.checkout.noticed(AUTHORITY, world.gateway, new Notice("n", page.reference()));

        assertThat(world.gateway.done).containsExactly("look " + page.reference());
        assertThat(world.now(payment).paid()).isZero();
    }

    @Test
    void aNoticeForAnotherAuthorityOrOfSomethingUnknownIsOfNoInterest() {
        var page = world.page(world.fee(2_000), Status.OPEN, Status.PAID, 2_000);

        world.checkout.noticed(new AuthorityId(new UUID(2, 9)), world.gateway, new Notice("n", page.reference()));
        world.checkout.noticed(AUTHORITY, world.gateway, new Notice("n", "nothing"));

        assertThat(world.gateway.done).isEmpty();
        assertThat(world.now(page).status()).isEqualTo(Status.OPEN);
    }
}
