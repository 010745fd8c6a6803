package jp.madoguchi.workflows.payments.payment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.db.id.payment.RefundId;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;

/** Refunds kept in memory, changed under the same conditions as in the database. */
abstract class RefundRows implements PaymentMapper {

    final Map<RefundId, Refund> refunds = new LinkedHashMap<>();
    final Map<Object, Instant> next = new HashMap<>();
    final Map<RefundId, String> references = new HashMap<>();
    final List<String> asked = new ArrayList<>();

    private boolean move(RefundId id, Refund.State from, Refund.State to, @Nullable Instant again) {
        var r = refunds.get(id);
        if (r.state() != from) return false;
        refunds.put(id, new Refund(r.id(), r.payment(), r.attempt(), r.amount(), r.reason(), r.proposedBy(), r.by(),
                r.proposedAt(), r.decider(), r.decidedAt(), to));
        next.put(id, again);
        return true;
    }

    @Override
    public void propose(RefundId id, PaymentId payment, AttemptId attempt, int amount, String reason, PersonId by,
            Instant at) {
        refunds.put(id, new Refund(id, payment, attempt, amount, reason, by, "起案者", at, null, null,
                Refund.State.PROPOSED));
    }

    @Override
    public List<Refund> refunds(PaymentId payment) {
        return refunds.values().stream().filter(one -> one.payment().equals(payment)).toList();
    }

    @Override
    public Optional<Refund> refund(RefundId id) {
        return Optional.ofNullable(refunds.get(id));
    }

    @Override
    public boolean decide(RefundId id, Refund.State state, PersonId by, Instant at, @Nullable Instant again) {
        return move(id, Refund.State.PROPOSED, state, again);
    }

    @Override
    public List<RefundId> takeToRefund(Instant now, Instant again) {
        asked.add("refunds until " + now + " again " + again);
        return refunds.keySet().stream().filter(id -> next.get(id) != null && !next.get(id).isAfter(now)).toList();
    }

    @Override
    public boolean refundFailed(RefundId id) {
        return move(id, Refund.State.SENDING, Refund.State.FAILED, null);
    }

    @Override
    public boolean refundDone(RefundId id, String reference) {
        references.put(id, reference);
        return move(id, Refund.State.SENDING, Refund.State.DONE, null);
    }

    @Override
    public List<ApplicationId> refundsFor(Staff staff) {
        return refunds.values().stream().filter(one -> one.state() == Refund.State.PROPOSED)
                .filter(one -> staff.isAnotherThan(one.proposedBy()))
                .map(one -> find(one.payment()).orElseThrow().application()).distinct().toList();
    }
}
