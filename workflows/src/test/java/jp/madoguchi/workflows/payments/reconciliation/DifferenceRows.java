package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.db.id.payment.PaymentId;
import org.jspecify.annotations.Nullable;

/** What was counted, as it is said, and the differences and comparisons that are kept of it. */
final class DifferenceRows implements ReconcileMapper {

    /** A difference that was written down. */
    record Put(@Nullable DepartmentId department, @Nullable PaymentId payment, String source, String reference,
            String why, int ours, int theirs) {
    }

    final List<AuthorityId> authorities = new ArrayList<>();
    final Map<String, Counted> counted = new HashMap<>();
    final Map<AttemptId, Counted> orders = new HashMap<>();
    final List<Counted> paid = new ArrayList<>();
    final List<Put> puts = new ArrayList<>();
    final List<String> asked = new ArrayList<>();
    final List<String> gone = new ArrayList<>();
    final List<ComparisonRun> made = new ArrayList<>();
    boolean settles = true;

    @Override
    public List<AuthorityId> authorities() {
        return authorities;
    }

    @Override
    public Optional<Counted> counted(AuthorityId authority, String reference, @Nullable AttemptId id) {
        return Optional.ofNullable(counted.get(reference)).or(() -> Optional.ofNullable(id).map(orders::get));
    }

    @Override
    public List<Counted> paid(AuthorityId authority, @Nullable DepartmentId department, @Nullable String gateway,
            Instant from, Instant until) {
        asked.add("paid " + department + " " + gateway + " " + from + " " + until);
        return paid;
    }

    @Override
    public void put(DifferenceId id, AuthorityId authority, @Nullable DepartmentId department,
            @Nullable PaymentId payment,
            String source, String reference, String why, int ours, int theirs, Instant at) {
        puts.add(new Put(department, payment, source, reference, why, ours, theirs));
    }

    @Override
    public void gone(AuthorityId authority, String source, Instant before, String reference) {
        gone.add(source + " " + reference);
    }

    @Override
    public void made(AuthorityId authority, String source, LocalDate day, int entries, int differences, Instant at) {
        made.add(new ComparisonRun(source, day, entries, differences, at));
    }

    @Override
    public Optional<LocalDate> last(AuthorityId authority, String source) {
        return made.stream().filter(run -> run.source().equals(source)).map(ComparisonRun::day)
                .max(LocalDate::compareTo);
    }

    @Override
    public List<PaymentDifference> open(AuthorityId authority, DepartmentId department) {
        return List.of();
    }

    @Override
    public boolean settle(DifferenceId id, AuthorityId authority, DepartmentId department, PersonId by, String note,
            Instant at) {
        asked.add("settle " + department + " " + by + " " + note);
        return settles;
    }

    @Override
    public List<ComparisonRun> latest(AuthorityId authority) {
        return made;
    }
}
