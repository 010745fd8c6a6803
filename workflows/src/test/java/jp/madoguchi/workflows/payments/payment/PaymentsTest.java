package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;

/** What is counted when money comes, and what is seen of it. */
class PaymentsTest {

    private final PaymentWorld world = new PaymentWorld();

    @Test
    void moneyThatCoversIsCountedWithoutRemark() {
        var payment = world.fee(2_000);

        world.payments.came(payment, 2_000);

        assertThat(world.now(payment).paid()).isEqualTo(2_000);
        assertThat(world.applications.done).isEmpty();
    }

    @Test
    void tooLittleIsRemarkedWithWhatCame() {
        world.payments.came(world.fee(2_000), 1_999);

        assertThat(world.applications.done).containsExactly("happened underpaid 1999");
    }

    @Test
    void tooMuchIsRemarkedWithWhatIsNotOurs() {
        world.payments.came(world.fee(State.DUE, 2_000, 1_500, 0), 700);

        assertThat(world.applications.done).containsExactly("happened overpaid 200");
    }

    @Test
    void whatComesAfterTheEndIsLateAndNothingElse() {
        var payment = world.fee(State.UNPAID, 2_000, 0, 0);

        world.payments.came(payment, 3_000);

        assertThat(world.now(payment).paid()).isEqualTo(3_000);
        assertThat(world.applications.done).containsExactly("happened paidLate 3000");
    }

    @Test
    void whatIsNoYenIsLeftToAPerson() {
        var payment = world.fee(2_000);

        world.payments.strange(payment);

        assertThat(world.applications.done).containsExactly("happened wrongCurrency");
        assertThat(world.now(payment).paid()).isZero();
    }

    @Test
    void withTheApplicationItsPaymentEndsAndOpenPagesAreLookedAt() {
        var payment = world.fee(2_000);

        world.payments.gone(new ProcessNews.Gone(ID, "t-pay"));

        assertThat(world.now(payment).state()).isEqualTo(State.CANCELLED);
        assertThat(world.now(payment).settledAt()).isEqualTo(NOW);
        assertThat(world.rows.lookedNow).containsExactly(payment.id());
    }

    @Test
    void whatIsPaidIsNotCancelledByWhatComesAfterIt() {
        var payment = world.fee(State.PAID, 2_000, 2_000, 0);

        world.payments.gone(new ProcessNews.Gone(ID, "t-pay"));
        world.payments.gone(new ProcessNews.Gone(ID, "t-other"));

        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
        assertThat(world.rows.lookedNow).isEmpty();
    }

    @Test
    void theLatestPaymentOfAStepIsTheOneThatCounts() {
        world.fee(State.PAID, 2_000, 2_000, 0);
        var again = world.fee(500);

        assertThat(world.payments.at(ID, "pay")).contains(again);
        assertThat(world.payments.at(ID, "other")).isEmpty();
        assertThat(world.payments.of(ID)).hasSize(2);
        assertThat(world.payments.of(new ApplicationId(new UUID(1, 9)))).isEmpty();
    }

    @Test
    void itStandsAsTheLatestTrySays() {
        var payment = world.fee(2_000);
        assertThat(world.payments.standing(payment)).isEqualTo(PaymentStatus.DUE);

        world.page(payment, Status.FAILED, Status.FAILED, 0);
        assertThat(world.payments.standing(payment)).isEqualTo(PaymentStatus.FAILED);

        world.page(payment, Status.PENDING, Status.PENDING, 0);
        assertThat(world.payments.standing(payment)).isEqualTo(PaymentStatus.PENDING);

        world.page(payment, Status.EXPIRED, Status.EXPIRED, 0);
        assertThat(world.payments.standing(payment)).isEqualTo(PaymentStatus.DUE);
        assertThat(world.payments.attempts(payment)).extracting(Attempt::status)
                .containsExactly(Status.FAILED, Status.PENDING, Status.EXPIRED);
    }
}
