package jp.madoguchi.workflows.payments.payment;

import java.util.List;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import org.springframework.stereotype.Component;

/** Payments as pages show them, to applicants and to the staff. */
@Component
public class PaymentViews {

    /** @param online whether it can be paid on a phone; counter at the desk */
    public record View(Payment payment, PaymentStatus standing, boolean online, boolean counter,
            List<Attempt> attempts, List<Refund> refunds) {

        /** Whether that person may decide about a refund of it now. */
        public boolean waitsFor(Staff staff) {
            return refunds.stream().anyMatch(refund -> refund.state() == Refund.State.PROPOSED
                    && staff.mayDecide(payment.department(), refund.proposedBy()));
        }
    }

    private final Payments payments;
    private final Checkout checkout;
    private final Refunds refunds;

    PaymentViews(Payments payments, Checkout checkout, Refunds refunds) {
        this.payments = payments;
        this.checkout = checkout;
        this.refunds = refunds;
    }

    public List<View> of(Application application) {
        return payments.of(application.id()).stream().filter(payment -> payment.charged() > 0)
                .map(payment -> new View(payment, payments.standing(payment), checkout.isOnline(payment),
                        payment.counter(), payments.attempts(payment), refunds.of(payment))).toList();
    }
}
