package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.workflows.payments.payment.Checkout;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 照合 of a list with what was counted. A payment that we missed is asked for at its gateway at once, and is no difference if it is
 * found there; a list alone never moves an application.
 */
@Service
class Reconciliation {

    private final ReconcileMapper mapper;
    private final Checkout checkout;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reconciliation(ReconcileMapper mapper, Checkout checkout, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.checkout = checkout;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * @param gateway whose payments the list has, or null for all that went through any
     * @param whole from and until when all that was paid is in the list; null: it may be a part
     * @return how many differences there are
     */
    int compare(AuthorityId authority, String source, @Nullable String gateway, List<StatementLine> list,
            @Nullable Span whole, LocalDate day) {
        var at = clock.instant();
        var differences = 0;
        var named = new HashSet<String>();
        for (var line : list) {
            var counted = mapper.counted(authority, line.reference(), id(line.reference()));
            if (counted.isPresent() && counted.get().received() == 0) {
                checkout.lookAgain(counted.get().attempt());
                counted = mapper.counted(authority, line.reference(), id(line.reference()));
            }
            counted.ifPresent(one -> named.add(one.reference()));
            var found = counted.orElse(null);
            var why = why(line, found);
            transaction.executeWithoutResult(status -> {
                if (!why.isEmpty()) put(authority, source, line.reference(), why, found, why.equals("refund")
                        ? line.refunded() : line.amount(), at);
                mapper.gone(authority, source, at, line.reference());
            });
            if (!why.isEmpty()) differences++;
        }
        if (whole != null) differences += absent(authority, source, gateway, named, whole, at);
        var sum = differences;
        transaction.executeWithoutResult(status -> mapper.made(authority, source, day, list.size(), sum, at));
        return differences;
    }

    /** A span of time, until not part of it; of one department where that is not null. */
    record Span(Instant from, Instant until, @Nullable DepartmentId department) {
    }

    /** An order that we gave a gateway is named by its id. */
    private static @Nullable AttemptId id(String reference) {
        return reference.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? AttemptId.of(reference) : null;
    }

    private int absent(AuthorityId authority, String source, @Nullable String gateway, Set<String> named, Span whole, Instant at) {
        var absent = mapper.paid(authority, whole.department, gateway, whole.from, whole.until).stream()
                .filter(one -> !named.contains(one.reference())).toList();
        transaction.executeWithoutResult(status -> absent.forEach(one -> put(authority, source, one.reference(), "absent", one, 0, at)));
        return absent.size();
    }

    private static String why(StatementLine line, @Nullable Counted counted) {
        if (counted == null) return "unknown";
        if (counted.received() == 0) return "missing";
        if (counted.received() != line.amount()) return "amount";
        return line.refunded() >= 0 && line.refunded() != counted.refunded() ? "refund" : "";
    }

    private void put(AuthorityId authority, String source, String reference, String why, @Nullable Counted counted,
            int theirs, Instant at) {
        mapper.put(DifferenceId.next(at), authority, counted == null ? null : counted.department(), counted == null
                ? null : counted.payment(), source, reference, why,
                counted == null ? 0 : why.equals("refund") ? counted.refunded() : counted.received(), theirs, at);
    }
}
