package jp.madoguchi.workflows.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class PaymentMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Autowired
    PaymentMapper payments;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private ApplicationId application;
    private PaymentId payment;
    private PersonId clerk;
    private PersonId approver;

    @BeforeEach
    void aFeeOfTwoThousandYen() {
        authority = rows.authority("payments");
        welfare = rows.department(authority, "welfare");
        application = rows.application(rows.procedure(authority, welfare, "P1"), "P1-1", "PAYING", "", "");
        clerk = rows.person(authority, welfare, "pay-clerk", "CLERK");
        approver = rows.person(authority, welfare, "pay-approver", "APPROVER");
        payment = PaymentId.next(NOW);
        payments.insert(new Payment(payment, "task-" + payment, application, authority, welfare, "pay", "手数料", "[]", 2_000, 0, "", 2_000, 0, 0,
                Payment.State.DUE, Expiry.CLOSE, true, TODAY.plusDays(10), NOW, null), TODAY.plusDays(7));
    }

    @Test
    void itIsCoveredWhenAllIsThereAndNotBefore() {
        payments.received(payment, 1_999);
        assertThat(payments.covered()).doesNotContain(payment);

        payments.received(payment, 1);
        assertThat(payments.covered()).contains(payment);
        assertThat(payments.end(payment, Payment.State.PAID, NOW)).isTrue();
        assertThat(payments.end(payment, Payment.State.UNPAID, NOW)).as("it ended already").isFalse();
    }

    @Test
    void itIsOverdueOnTheDayAfterItsLastOne() {
        assertThat(payments.overdue(TODAY.plusDays(10))).doesNotContain(payment);
        assertThat(payments.overdue(TODAY.plusDays(11))).contains(payment);
    }

    @Test
    void somebodyIsRemindedOnce() {
        assertThat(payments.toRemind(TODAY.plusDays(6))).doesNotContain(payment);
        assertThat(payments.toRemind(TODAY.plusDays(7))).contains(payment);
        assertThat(payments.reminded(payment)).isTrue();
        assertThat(payments.reminded(payment)).isFalse();
    }

    @Test
    void moneyOfAnAttemptIsCountedOnce() {
        var attempt = attempt();

        assertThat(payments.mark(attempt, Status.PAID, "card", 2_000, "", NOW)).isTrue();
        assertThat(payments.mark(attempt, Status.PAID, "card", 2_000, "", NOW)).isFalse();
        assertThat(payments.attempt(attempt).orElseThrow().received()).isEqualTo(2_000);
    }

    @Test
    void aRefundWaitsForAnotherPersonOfThatDepartment() {
        payments.propose(RefundId.next(NOW), payment, attempt(), 500, "過払い", clerk, NOW);

        assertThat(payments.refundsFor(staff(approver, welfare))).containsExactly(application);
        assertThat(payments.refundsFor(staff(clerk, welfare))).as("who proposed it").isEmpty();
        assertThat(payments.refundsFor(staff(approver, rows.department(authority, "fire")))).isEmpty();
    }

    @Test
    void aRefundIsDecidedOnce() {
        var refund = RefundId.next(NOW);
        payments.propose(refund, payment, attempt(), 500, "過払い", clerk, NOW);

        assertThat(payments.decide(refund, Refund.State.REFUSED, approver, NOW, null)).isTrue();
        assertThat(payments.decide(refund, Refund.State.SENDING, approver, NOW, NOW)).isFalse();
        assertThat(payments.refund(refund).orElseThrow().state()).isEqualTo(Refund.State.REFUSED);
    }

    @Test
    void whoeverWantsToKnowHasAGatewayAskedAtOnceButNotTwiceInTenSeconds() {
        var attempt = attempt();
        payments.takeToLook(NOW.plusSeconds(60), 10);

        assertThat(payments.ask(payment, NOW.plusSeconds(61), NOW.plusSeconds(51))).isEqualTo(1);
        assertThat(payments.ask(payment, NOW.plusSeconds(62), NOW.plusSeconds(52))).isZero();
        assertThat(payments.takeToLook(NOW.plusSeconds(62), 10)).extracting(Attempt::id).containsExactly(attempt);
        assertThat(payments.asked(payment)).isEqualTo(new GatewayQuestions.Asked(true, false));

        payments.looked(attempt, NOW.plusSeconds(63), true);
        assertThat(payments.asked(payment)).isEqualTo(new GatewayQuestions.Asked(false, true));
        assertThat(payments.ask(payment, NOW.plusSeconds(72), NOW.plusSeconds(62))).as("looked at since").isZero();
        assertThat(payments.ask(payment, NOW.plusSeconds(73), NOW.plusSeconds(63))).isEqualTo(1);
        payments.looked(attempt, NOW.plusSeconds(74), false);
        assertThat(payments.asked(payment)).isEqualTo(new GatewayQuestions.Asked(false, false));

        payments.sent(attempt, NOW.plusSeconds(75));
        assertThat(payments.asked(payment).waits()).as("whoever was sent there may have paid").isTrue();
        assertThat(payments.ask(payment, NOW.plusSeconds(76), NOW.plusSeconds(66))).isEqualTo(1);
        payments.looked(attempt, NOW.plusSeconds(74), false);
        assertThat(payments.asked(payment).waits()).as("that was asked before").isTrue();
    }

    private AttemptId attempt() {
        var id = AttemptId.next(NOW);
        payments.begin(new Attempt(id, payment, "demo", id.toString(), "", 2_000, Status.OPEN, "", 0, "", NOW, NOW.plusSeconds(60), null), NOW, null);
        return id;
    }

    private Staff staff(PersonId person, DepartmentId department) {
        return new Staff(person.value(), authority.value(), department.value(), "", "", Set.of(Role.APPROVER), "");
    }
}
