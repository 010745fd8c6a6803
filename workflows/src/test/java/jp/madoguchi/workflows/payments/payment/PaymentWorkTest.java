package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens to payments by themselves: they end, are asked about, and applicants are reminded. */
class PaymentWorkTest {

    private final PaymentWorld world = new PaymentWorld();

    private PaymentWork work(Refunds refunds) {
        return new PaymentWork(world.rows, world.payments, world.checkout, refunds, world.news::add, WorkFakes.items(CLOCK), world.acts, CLOCK);
    }

    private Payment dueOn(LocalDate day) {
        return world.fee(State.DUE, 2_000, 0, 0, Expiry.CLOSE, day);
    }

    @Test
    void whatIsOverIsAskedAboutOnceMoreAndEndsUnpaid() {
        var payment = dueOn(TODAY.minusDays(1));
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);

        work(world.refunds).days();

        assertThat(world.gateway.done).startsWith("look " + page.reference());
        assertThat(world.now(payment).state()).isEqualTo(State.UNPAID);
    }

    @Test
    void whatWasPaidInTheLastMinuteIsPaid() {
        var payment = dueOn(TODAY.minusDays(1));
        world.page(payment, Status.OPEN, Status.PAID, 2_000);

        work(world.refunds).days();

        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
    }

    @Test
    void nothingEndsUnpaidWhileItsGatewayIsSilentAndOthersDo() {
        var unknown = dueOn(TODAY.minusDays(2));
        world.page(unknown, Status.OPEN, Status.OPEN, 0);
        world.gateway.looks.clear();
        var other = dueOn(TODAY.minusDays(1));

        work(world.refunds).days();

        assertThat(world.now(unknown).isDue()).isTrue();
        assertThat(world.now(other).state()).isEqualTo(State.UNPAID);
    }

    @Test
    void applicantsAreRemindedOnce() {
        var payment = dueOn(TODAY.plusDays(3));
        world.rows.reminders.put(payment.id(), TODAY);

        work(world.refunds).days();
        work(world.refunds).days();

        assertThat(world.news).containsExactly(new PaymentNews.Reminded(payment));
    }

    @Test
    void nobodyIsRemindedBeforeTheDayOrAfterAnotherDidSo() {
        var payment = dueOn(TODAY.plusDays(3));
        world.rows.reminders.put(payment.id(), TODAY.plusDays(1));
        work(world.refunds).days();

        world.rows.reminders.put(payment.id(), TODAY);
        var taken = new PaymentRows() {
            @Override
            public List<PaymentId> toRemind(LocalDate today) {
                return List.of(payment.id());
            }
        };
        new PaymentWork(taken, world.payments, world.checkout, world.refunds, world.news::add, WorkFakes.items(CLOCK), world.acts, CLOCK)
                .days();

        assertThat(world.news).isEmpty();
    }

    @Test
    @Timeout(20)
    void aGatewayThatHangsHoldsUpNothingElse() throws InterruptedException {
        var asked = new Semaphore(0);
        var go = new CountDownLatch(1);
        world.gateway.held = () -> {
            asked.release();
            try {
                return !go.await(20, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        };
        world.page(world.fee(2_000), Status.OPEN, Status.OPEN, 0);
        var work = work(world.refunds);
        var asking = Thread.ofVirtual().start(work::ask);
        asked.acquire();
        var exempt = world.fee(0);

        work.settle();

        assertThat(world.now(exempt).state()).isEqualTo(State.EXEMPT);
        go.countDown();
        asking.join();
    }

    private void settle() {
        var given = world.fee(State.PAID, 2_000, 2_500, 0);
        world.refunds.propose(CLERK, NUMBER, world.paid(given, "told", 2_500).id(), 500, "過払い");
        world.refunds.decide(APPROVER, NUMBER, world.rows.refunds(given.id()).getFirst().id(), true);
        work(world.refunds).settle();
        work(world.refunds).ask();
    }

    @Test
    void whatIsExemptOrCoveredGoesOnAndTheGatewayIsAskedForTheRest() {
        var exempt = world.fee(0);
        var covered = world.fee(State.DUE, 2_000, 2_000, 0);
        var open = world.fee(2_000);
        var page = world.page(open, Status.OPEN, Status.PAID, 2_000);

        settle();

        assertThat(world.now(exempt).state()).isEqualTo(State.EXEMPT);
        assertThat(world.now(covered).state()).isEqualTo(State.PAID);
        assertThat(world.now(page).status()).isEqualTo(Status.PAID);
        assertThat(world.now(open).state()).isEqualTo(State.PAID);
        assertThat(world.rows.asked)
                .containsExactly("refunds until " + NOW + " again " + NOW.plus(Duration.ofMinutes(5)));
        assertThat(world.rows.refunds.values()).extracting(Refund::state).containsExactly(Refund.State.DONE);
    }

    @Test
    void oneThatFailsHoldsUpNoOther() {
        var stuck = new Payment(new PaymentId(new UUID(7, 70)), "t-gone", ID, AUTHORITY, DEPARTMENT, "pay", "手数料", "[]",
                0, 0, "", 0, 0, 0, State.DUE, Expiry.CLOSE, true, TODAY, NOW, null);
        world.rows.insert(stuck, null);
        var exempt = world.fee(0);
        world.page(world.fee(2_000), Status.OPEN, Status.OPEN, 0);
        world.gateway.looks.clear();

        settle();

        assertThat(world.now(stuck).isDue()).isTrue();
        assertThat(world.now(exempt).state()).isEqualTo(State.EXEMPT);
    }
}
