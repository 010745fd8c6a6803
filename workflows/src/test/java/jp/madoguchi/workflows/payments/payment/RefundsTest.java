package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.HARBOUR;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NOW;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import jp.madoguchi.workflows.payments.payment.Refunds.RefundRefused;
import org.junit.jupiter.api.Test;

/** 還付: who proposes how much of what came, and who decides about it. */
class RefundsTest {

    private final PaymentWorld world = new PaymentWorld();
    private final Payment payment = world.fee(State.PAID, 2_000, 2_500, 0);
    private final Attempt attempt = world.paid(payment, "told", 2_500);

    private Refund proposed(int amount) {
        world.refunds.propose(CLERK, NUMBER, attempt.id(), amount, "過払い");
        return world.rows.refunds(payment.id()).getLast();
    }

    private void refused(int amount, String reason, String code) {
        assertThatExceptionOfType(RefundRefused.class)
                .isThrownBy(() -> world.refunds.propose(CLERK, NUMBER, attempt.id(), amount, reason)).withMessage(code);
    }

    private Refund.State state(Refund refund) {
        return world.rows.refund(refund.id()).orElseThrow().state();
    }

    @Test
    void aProposalIsKeptWithWhoMadeItAndGivesNothingBackYet() {
        var refund = proposed(500);

        assertThat(refund).extracting(Refund::amount, Refund::reason, Refund::proposedBy, Refund::attempt,
                Refund::state)
                .containsExactly(500, "過払い", CLERK.person(), attempt.id(), Refund.State.PROPOSED);
        assertThat(world.refunds.of(payment)).containsExactly(refund);
        assertThat(world.applications.done).containsExactly("recorded refund.propose", "happened refundProposed 500");
        assertThat(world.now(payment).refunded()).isZero();
    }

    @Test
    void allThatCameWithThatAttemptCanBeGivenBackAndNoMore() {
        refused(2_501, "過払い", "refundAmount");
        refused(0, "過払い", "refundAmount");
        assertThat(proposed(1).amount()).isOne();
        world.rows.refunds.clear();
        assertThat(proposed(2_500).amount()).isEqualTo(2_500);
    }

    @Test
    void whatWasGivenBackBeforeIsNotGivenBackAgain() {
        world.refunds.decide(APPROVER, NUMBER, proposed(2_000).id(), true);
        world.refunds.send(world.rows.refunds(payment.id()).getFirst().id());

        refused(501, "過払い", "refundAmount");
        assertThat(proposed(500).amount()).isEqualTo(500);
    }

    @Test
    void whatWasGivenBackOfAnotherAttemptLeavesThisOneWhole() {
        var other = world.paid(payment, "told", 300);
        world.refunds.propose(CLERK, NUMBER, other.id(), 300, "二重払い");
        var refund = world.rows.refunds(payment.id()).getFirst();
        world.refunds.decide(APPROVER, NUMBER, refund.id(), true);
        world.refunds.send(refund.id());

        assertThat(proposed(2_500).amount()).isEqualTo(2_500);
    }

    @Test
    void whatWasRefusedCountsForNothing() {
        world.refunds.decide(APPROVER, NUMBER, proposed(2_500).id(), false);

        assertThat(proposed(2_500).amount()).isEqualTo(2_500);
    }

    @Test
    void thereIsOneAtATime() {
        var first = proposed(500);
        refused(500, "過払い", "open");

        world.refunds.decide(APPROVER, NUMBER, first.id(), true);
        refused(500, "過払い", "open");
    }

    @Test
    void notWithoutAReason() {
        refused(500, "　", "reason");
    }

    @Test
    void onlyAClerkOfItsDepartmentProposes() {
        for (var other : List.of(APPROVER, PaymentWorld.staff(3, HARBOUR, Role.CLERK)))
            assertThatExceptionOfType(NotAllowed.class)
                    .isThrownBy(() -> world.refunds.propose(other, NUMBER, attempt.id(), 500, "過払い"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.refunds.propose(CLERK, NUMBER, new AttemptId(new UUID(8, 99)), 500, "過払い"));
    }

    @Test
    void whatBelongsToAnotherApplicationIsNotThere() {
        var refund = proposed(500);
        var p = payment;
        world.rows.insert(new Payment(p.id(), p.task(), PaymentWorld.OTHER, p.authority(),
                p.department(), p.step(), p.name(),
                p.lines(), p.charged(), 0, "", p.amount(), p.paid(), 0, p.state(), p.expiry(), true, p.dueOn(),
                p.openedAt(), null), null);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.refunds.decide(APPROVER, NUMBER, refund.id(), true));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.refunds.propose(CLERK, NUMBER, attempt.id(), 500, "過払い"));
        assertThat(state(refund)).isEqualTo(Refund.State.PROPOSED);
    }

    @Test
    void whatIsGrantedIsSentAtOnceAndWhatIsRefusedNever() {
        var granted = proposed(500);
        world.refunds.decide(APPROVER, NUMBER, granted.id(), true);
        assertThat(state(granted)).isEqualTo(Refund.State.SENDING);
        assertThat(world.rows.next).containsEntry(granted.id(), NOW);
        assertThat(world.applications.done).last().isEqualTo("happened refundDecided 500");

        world.rows.refunds.clear();
        var refused = proposed(400);
        world.refunds.decide(APPROVER, NUMBER, refused.id(), false);
        assertThat(state(refused)).isEqualTo(Refund.State.REFUSED);
        assertThat(world.rows.next.get(refused.id())).isNull();
        assertThat(world.applications.done).last().isEqualTo("happened refundDropped 400");
    }

    @Test
    void itIsDecidedOnce() {
        var refund = proposed(500);
        world.refunds.decide(APPROVER, NUMBER, refund.id(), false);

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() -> world.refunds.decide(APPROVER, NUMBER, refund.id(), true));
        assertThat(state(refund)).isEqualTo(Refund.State.REFUSED);
    }

    @Test
    void nobodyDecidesTheOwnProposalAndOnlyApproversOfItsDepartmentDecide() {
        var refund = proposed(500);
        var both = PaymentWorld.staff(1, DEPARTMENT, Role.CLERK, Role.APPROVER);
        var clerk = PaymentWorld.staff(3, DEPARTMENT, Role.CLERK);
        var harbour = PaymentWorld.staff(4, HARBOUR, Role.APPROVER);

        for (var other : List.of(both, clerk, harbour)) assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> world.refunds.decide(other, NUMBER, refund.id(), true));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> world.refunds.decide(APPROVER, NUMBER, new RefundId(new UUID(9, 9)), true));
        assertThat(state(refund)).isEqualTo(Refund.State.PROPOSED);
    }

    @Test
    void itWaitsForApproversAlone() {
        proposed(500);

        assertThat(world.refunds.waitingFor(APPROVER)).containsExactly(ID);
        assertThat(world.refunds.waitingFor(PaymentWorld.staff(3, DEPARTMENT, Role.CLERK))).isEmpty();
    }
}
