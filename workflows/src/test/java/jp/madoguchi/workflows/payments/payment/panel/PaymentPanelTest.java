package jp.madoguchi.workflows.payments.payment.panel;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import jp.madoguchi.workflows.payments.payment.Payment;
import jp.madoguchi.workflows.payments.payment.PaymentFakes;
import jp.madoguchi.workflows.payments.payment.PaymentStatus;
import jp.madoguchi.workflows.payments.payment.PaymentViews;
import jp.madoguchi.workflows.payments.payment.Refund;
import org.junit.jupiter.api.Test;

/** What the pages of an application offer of its payments, and to whom. */
class PaymentPanelTest {

    private static final DepartmentId HARBOUR = new DepartmentId(new UUID(3, 2));
    private static final PersonId PROPOSER = new PersonId(new UUID(6, 1));

    private static PaymentViews.View view(Refund.State... refunds) {
        var id = new PaymentId(new UUID(7, 1));
        var payment = new Payment(id, "t-pay", ID, AUTHORITY, DEPARTMENT, "pay", "手数料", "[]", 2_000, 0, "", 2_000,
                2_500, 0, Payment.State.PAID, Expiry.CLOSE, true, LocalDate.of(2026, 11, 30), Instant.EPOCH, null);
        return new PaymentViews.View(payment, PaymentStatus.OVERPAID, true, true, List.of(), Arrays.stream(refunds)
                .map(state -> new Refund(new RefundId(new UUID(9, state.ordinal())), id, new AttemptId(new UUID(8, 1)),
                500, "過払い", PROPOSER,
                        "起案者", Instant.EPOCH, null, null, state)).toList());
    }

    private static Staff staff(int person, DepartmentId department, Role... roles) {
        return new Staff(new UUID(6, person), AUTHORITY.value(), department.value(), "山田", "福祉課", Set.of(roles), "");
    }

    private static List<Panel> desk(Staff staff, PaymentViews.View... views) {
        return new PaymentPanel(PaymentFakes.views(List.of(views)))
                .on(new DeskCase(staff, ApplicationFakes.application(ID, "pay", null),
                WorkflowSamples.permit(), Optional.empty(), List.of(), List.of())).toList();
    }

    private static PaymentPanel.Row row(Staff staff, Refund.State... refunds) {
        return (PaymentPanel.Row) ((List<?>) desk(staff, view(refunds)).getFirst().model()).getFirst();
    }

    @Test
    void whereNothingIsToBePaidNothingIsShown() {
        assertThat(desk(staff(2, DEPARTMENT, Role.CLERK, Role.APPROVER))).isEmpty();
        assertThat(new PaymentPanel(PaymentFakes.views(List.of())).on(ApplicationFakes.application(ID, "pay", null)))
                .isEmpty();
    }

    @Test
    void theApplicantIsShownWhatIsToBePaidAmongWhatIsToBeDone() {
        var views = List.of(view());

        assertThat(new PaymentPanel(PaymentFakes.views(views)).on(ApplicationFakes.application(ID, "pay", null)))
                .containsExactly(new Panel(Zone.ACT, 30, "payment/due :: due", views));
    }

    @Test
    void onlyClerksOfItsDepartmentTakeMoney() {
        assertThat(row(staff(2, DEPARTMENT, Role.CLERK)).handles()).isTrue();
        assertThat(row(staff(2, DEPARTMENT, Role.APPROVER)).handles()).isFalse();
        assertThat(row(staff(2, HARBOUR, Role.CLERK)).handles()).isFalse();
    }

    @Test
    void aProposedRefundIsDecidedByAnotherApproverOfItsDepartment() {
        assertThat(row(staff(2, DEPARTMENT, Role.APPROVER), Refund.State.values()).refunds())
                .extracting(PaymentPanel.Refunded::decides)
                .as("only the first is open").containsExactly(true, false, false, false, false);
        assertThat(row(staff(1, DEPARTMENT, Role.APPROVER), Refund.State.PROPOSED).refunds().getFirst().decides())
                .as("the own").isFalse();
        assertThat(row(staff(2, HARBOUR, Role.APPROVER), Refund.State.PROPOSED).refunds().getFirst().decides())
                .isFalse();
        assertThat(row(staff(2, DEPARTMENT, Role.CLERK), Refund.State.PROPOSED).refunds().getFirst().decides())
                .isFalse();
    }

    @Test
    void whoseTurnItIsIsToldAtTheFootOfThePage() {
        var shown = desk(staff(2, DEPARTMENT, Role.APPROVER), view(), view(Refund.State.PROPOSED));
        assertThat(shown).extracting(Panel::zone, Panel::order, Panel::fragment).containsExactly(
                tuple(Zone.MORE, 10, "payment/desk :: desk"),
                tuple(Zone.ACT, 60, "payment/desk :: refundTurn"));

        assertThat(desk(staff(1, DEPARTMENT, Role.APPROVER), view(Refund.State.PROPOSED))).hasSize(1);
        assertThat(desk(staff(2, DEPARTMENT, Role.APPROVER), view(Refund.State.SENDING))).hasSize(1);
        assertThat(desk(staff(2, DEPARTMENT, Role.CLERK), view(Refund.State.PROPOSED))).hasSize(1);
        assertThat(desk(staff(2, HARBOUR, Role.APPROVER), view(Refund.State.PROPOSED))).hasSize(1);
    }
}
