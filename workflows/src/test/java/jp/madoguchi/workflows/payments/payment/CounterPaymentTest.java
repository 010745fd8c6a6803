package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.HARBOUR;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import jp.madoguchi.workflows.payments.payment.Refunds.RefundRefused;
import org.junit.jupiter.api.Test;

/** 窓口での納付: who takes money at the counter, how much, and what stands in the way. */
class CounterPaymentTest {

    private final PaymentWorld world = new PaymentWorld();

    private void take(Staff staff, Payment payment, String method, int seen) {
        world.counter.take(staff, NUMBER, payment.id(), method, seen);
    }

    private void refused(Payment payment, String method, int seen, String code) {
        assertThatExceptionOfType(RefundRefused.class).isThrownBy(() -> take(CLERK, payment, method, seen))
                .withMessage(code);
        assertThat(world.rows.attempts(payment.id())).noneMatch(Attempt::isAtCounter);
    }

    @Test
    void allThatIsLeftIsTakenAtOnceAndTheApplicationGoesOn() {
        var payment = world.fee(State.DUE, 2_000, 500, 0);

        take(CLERK, payment, "cash", 1_500);

        assertThat(world.rows.attempts(payment.id())).singleElement().satisfies(taken -> {
            assertThat(taken).extracting(Attempt::gateway, Attempt::amount, Attempt::received, Attempt::status,
                    Attempt::method, Attempt::paidAt)
                    .containsExactly(Attempt.COUNTER, 1_500, 1_500, Status.PAID, "cash", NOW);
            assertThat(world.rows.takers).containsEntry(taken.id(), CLERK.person());
            assertThat(world.rows.next.get(taken.id())).as("there is nobody to ask").isNull();
        });
        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
        assertThat(world.applications.done).containsExactly("recorded payment.counter", "happened paidAtCounter 1500",
                "happened payment.paid 手数料");
    }

    @Test
    void stampsAreTakenAndNothingElseButCash() {
        refused(world.fee(2_000), "card", 2_000, "method");
        refused(world.fee(2_000), "", 2_000, "method");

        var payment = world.fee(2_000);
        take(CLERK, payment, "stamps", 2_000);
        assertThat(world.now(payment).paid()).isEqualTo(2_000);
    }

    @Test
    void whatAnotherTookMeanwhileIsNotTakenAgain() {
        refused(world.fee(State.DUE, 2_000, 500, 0), "cash", 2_000, "changed");
        refused(world.fee(State.PAID, 2_000, 2_000, 0), "cash", 0, "changed");
    }

    @Test
    void pagesToPayOnAreClosedBeforeMoneyIsTaken() {
        var payment = world.fee(2_000);
        var page = world.page(payment, Status.OPEN, Status.OPEN, 0);

        take(CLERK, payment, "cash", 2_000);

        assertThat(world.gateway.done).contains("expire " + page.reference());
        assertThat(world.now(page).status()).isEqualTo(Status.EXPIRED);
    }

    @Test
    void nothingIsTakenWhileItIsUnderWayElsewhere() {
        var payment = world.fee(2_000);
        world.page(payment, Status.PENDING, Status.PENDING, 0);
        refused(payment, "cash", 2_000, "pending");

        world.gateway.silent = true;
        refused(payment, "cash", 2_000, "unreachable");
    }

    @Test
    void whatWasPaidOnlineInTheMeantimeIsFoundFirst() {
        var payment = world.fee(2_000);
        world.page(payment, Status.OPEN, Status.PAID, 2_000);

        refused(payment, "cash", 2_000, "changed");
        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
    }

    @Test
    void onlyAClerkOfItsDepartmentTakesMoney() {
        var payment = world.fee(2_000);
        for (var other : List.of(APPROVER, PaymentWorld.staff(3, HARBOUR, Role.CLERK),
                PaymentWorld.staff(4, DEPARTMENT)))
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> take(other, payment, "cash", 2_000));
        assertThat(world.now(payment).paid()).isZero();
    }

    private Payment other(ApplicationId application, boolean counter) {
        var one = new Payment(new PaymentId(new UUID(7, 77)), "t-pay", application, AUTHORITY, DEPARTMENT, "pay", "手数料",
                "[]", 2_000, 0, "", 2_000, 0, 0, State.DUE, Expiry.CLOSE, counter, TODAY, NOW, null);
        world.rows.insert(one, null);
        return one;
    }

    @Test
    void whatIsPaidOnlineOnlyIsNotTakenAtTheCounter() {
        var payment = other(ID, false);

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> take(CLERK, payment, "cash", 2_000));
    }

    @Test
    void aPaymentOfAnotherApplicationIsNotThere() {
        var payment = other(PaymentWorld.OTHER, true);

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> take(CLERK, payment, "cash", 2_000))
                .withMessage("payment");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.counter.reduce(CLERK, NUMBER, payment.id(), 500, "生活保護"))
                .withMessage("payment");
    }
}
