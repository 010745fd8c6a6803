package jp.madoguchi.workflows.payments.payment.panel;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.payments.payment.PaymentViews;
import jp.madoguchi.workflows.payments.payment.Refund;
import org.springframework.stereotype.Component;

/** 納付 for clerks, who take, reduce and propose refunds; for approvers, who decide about those; and for the applicant, who pays. */
@Component
class PaymentPanel implements DeskPanel, ApplicantPanel {

    /** @param handles whether that person takes money, reduces, and proposes refunds here */
    record Row(PaymentViews.View view, boolean handles, List<Refunded> refunds) {
    }

    /** @param decides whether that person decides about it now */
    record Refunded(Refund refund, boolean decides) {
    }

    private final PaymentViews payments;

    PaymentPanel(PaymentViews payments) {
        this.payments = payments;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        var views = payments.of(page.application());
        if (views.isEmpty()) return Stream.of();
        var rows = new Panel(Zone.MORE, 10, "payment/desk :: desk", views.stream().map(view -> row(view, page.staff())).toList());
        var turn = page.isOurs(Role.APPROVER) && views.stream().anyMatch(view -> view.waitsFor(page.staff()));
        return turn ? Stream.of(rows, new Panel(Zone.ACT, 60, "payment/desk :: refundTurn", views)) : Stream.of(rows);
    }

    private static Row row(PaymentViews.View view, Staff staff) {
        var payment = view.payment();
        return new Row(view, staff.is(Role.CLERK) && staff.department().equals(payment.department()),
                view.refunds().stream().map(refund -> new Refunded(refund, refund.state() == Refund.State.PROPOSED
                        && staff.mayDecide(payment.department(), refund.proposedBy()))).toList());
    }

    @Override
    public Stream<Panel> on(Application application) {
        var views = payments.of(application);
        return views.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.ACT, 30, "payment/due :: due", views));
    }
}
