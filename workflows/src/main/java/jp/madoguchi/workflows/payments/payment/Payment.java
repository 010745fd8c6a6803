package jp.madoguchi.workflows.payments.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.part.Expiry;
import org.jspecify.annotations.Nullable;

/**
 * 納付: what an application has to pay at a step. Yen.
 *
 * @param charged by the table of fees
 * @param reduction that a clerk granted (減免); amount is what is left
 * @param lines of the charge, as JSON
 * @param expiry and counter as the owner set them when it was opened
 */
public record Payment(PaymentId id, String task, ApplicationId application, AuthorityId authority, DepartmentId department,
        String step, String name, String lines, int charged, int reduction,
        String reductionReason, int amount, int paid, int refunded, State state, Expiry expiry, boolean counter,
                LocalDate dueOn, Instant openedAt, @Nullable Instant settledAt) {

    /** Whether the application still waits for it, and why not. */
    public enum State { DUE, PAID, EXEMPT, UNPAID, CANCELLED }

    public List<Charge.Line> charge() {
        return List.of(FormJson.mapper().readValue(lines, Charge.Line[].class));
    }

    public boolean isDue() {
        return state == State.DUE;
    }

    /** Still to be paid. */
    public int rest() {
        return isDue() ? Math.max(0, amount - (paid - refunded)) : 0;
    }

    /** All is there, though the application has not gone on yet. */
    boolean isCovered() {
        return isDue() && amount > 0 && paid - refunded >= amount;
    }

    /** Came, and is not ours to keep. */
    public int tooMuch() {
        var ours = state == State.PAID || state == State.DUE ? amount : 0;
        return Math.max(0, paid - refunded - ours);
    }
}
