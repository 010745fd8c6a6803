package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a payment ends: paid, exempt or unpaid, and what becomes of its application. */
class PaymentEndTest {

    private final PaymentWorld world = new PaymentWorld();

    private void nothingHappened() {
        assertThat(world.tasks.done).isEmpty();
        assertThat(world.news).isEmpty();
        assertThat(world.rows.lookedNow).isEmpty();
    }

    @Test
    void whatIsCoveredGoesOnOnceAndTheApplicantReadsOfIt() {
        var payment = world.fee(State.DUE, 2_000, 2_000, 0);

        world.payments.goOn(payment.id());
        world.payments.goOn(payment.id());

        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
        assertThat(world.now(payment).settledAt()).isEqualTo(NOW);
        assertThat(world.tasks.done).containsExactly("result pay paid", "complete t-pay FORWARD");
        assertThat(world.applications.done).containsExactly("happened payment.paid 手数料");
        assertThat(world.news).containsExactly(new PaymentNews.Paid(world.now(payment)));
        assertThat(world.rows.lookedNow).containsExactly(payment.id());
    }

    @Test
    void whatIsNotCoveredDoesNotGoOn() {
        var payment = world.fee(State.DUE, 2_000, 1_999, 0);

        world.payments.goOn(payment.id());

        assertThat(world.now(payment).isDue()).isTrue();
        nothingHappened();
    }

    @Test
    void whatCostsNothingIsExemptAndTellsNobody() {
        var payment = world.fee(0);

        world.payments.exempt(payment.id());

        assertThat(world.now(payment).state()).isEqualTo(State.EXEMPT);
        assertThat(world.tasks.done).containsExactly("result pay exempt", "complete t-pay FORWARD");
        assertThat(world.applications.done).containsExactly("happened payment.exempt 手数料");
        assertThat(world.news).isEmpty();
    }

    @Test
    void whatWasPaidInAnEarlierRoundCountsAsPaid() {
        world.fee(State.PAID, 2_000, 2_000, 0);

        world.payments.exempt(world.fee(0).id());

        assertThat(world.tasks.done).containsExactly("result pay paid", "complete t-pay FORWARD");
    }

    @Test
    void whatWasNotPaidInAnEarlierRoundDoesNot() {
        world.fee(State.UNPAID, 2_000, 0, 0);

        world.payments.exempt(world.fee(0).id());

        assertThat(world.tasks.done).startsWith("result pay exempt");
    }

    @Test
    void nothingThatCostsSomethingIsExempt() {
        var payment = world.fee(1);

        world.payments.exempt(payment.id());

        assertThat(world.now(payment).isDue()).isTrue();
        nothingHappened();
    }

    private Payment expired(Expiry expiry, LocalDate dueOn, int paid) {
        var payment = world.fee(State.DUE, 2_000, paid, 0, expiry, dueOn);
        world.payments.expire(payment.id());
        return world.now(payment);
    }

    @Test
    void whatIsNotPaidOnItsLastDayClosesTheApplicationOnTheNext() {
        var payment = expired(Expiry.CLOSE, TODAY.minusDays(1), 0);

        assertThat(payment.state()).isEqualTo(State.UNPAID);
        assertThat(world.tasks.done).containsExactly("result pay unpaid", "complete t-pay EXPIRE");
        assertThat(world.applications.done).containsExactly("happened payment.unpaid 手数料");
        assertThat(world.news).containsExactly(new PaymentNews.Unpaid(payment));
    }

    @Test
    void itsLastDayCountsWhole() {
        assertThat(expired(Expiry.CLOSE, TODAY, 0).isDue()).isTrue();
        nothingHappened();
    }

    @Test
    void whereTheOwnerSaysSoTheApplicationGoesOnUnpaid() {
        assertThat(expired(Expiry.GO_ON, TODAY.minusDays(1), 1_999).state()).isEqualTo(State.UNPAID);
        assertThat(world.tasks.done).containsExactly("result pay unpaid", "complete t-pay FORWARD");
    }

    @Test
    void whereTheOwnerSaysSoItStaysDue() {
        assertThat(expired(Expiry.STAY, TODAY.minusDays(1), 0).isDue()).isTrue();
        nothingHappened();
    }

    @Test
    void whatIsCoveredDoesNotExpire() {
        assertThat(expired(Expiry.CLOSE, TODAY.minusDays(1), 2_000).isDue()).isTrue();
        nothingHappened();
    }

    @Test
    void aTaskThatIsDoneIsNotDoneAgainAndThePaymentStaysAsItIs() {
        var other = new PaymentWorld(ApplicationFakes.application(ID, "pay", null), "FORWARD");
        var payment = other.fee(0);

        assertThatIllegalStateException().isThrownBy(() -> other.payments.exempt(payment.id()))
                .withMessageContaining("no task");
        assertThat(other.now(payment).isDue()).isTrue();
    }

    @Test
    void theClockThatStoodStillGoesOnWithTheDaysThatAreLeft() {
        assertThat(clockAfterPaying(null, 5)).containsExactly("start");
        assertThat(clockAfterPaying(null, 0)).as("it has none").isEmpty();
        assertThat(clockAfterPaying(TODAY, 5)).as("it runs").isEmpty();
    }

    private static Iterable<String> clockAfterPaying(@Nullable LocalDate dueOn, int daysLeft) {
        var a = ApplicationFakes.application(ID, "pay", null);
        var world = new PaymentWorld(new Application(a.id(), a.authority(), a.department(), a.procedure(), a.workflow(),
                a.receiptNumber(), a.procedureTitle(), a.applicantName(), a.applicantKana(), a.category(), a.mail(),
                a.state(),
                a.step(), dueOn, daysLeft, false, null, null, null, null, "", "", null, a.receivedAt(), 1), null);
        world.payments.goOn(world.fee(State.DUE, 2_000, 2_000, 0).id());
        return world.period.done;
    }
}
