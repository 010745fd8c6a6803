package jp.madoguchi.workflows.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.workflows.payments.payment.PaymentFakes;
import jp.madoguchi.workflows.payments.reconciliation.DifferenceRows.Put;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 照合: which lines of a list differ from what was counted, and how. */
class ReconciliationTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final AuthorityId AUTHORITY = new AuthorityId(new UUID(2, 1));
    private static final DepartmentId DEPARTMENT = new DepartmentId(new UUID(3, 1));
    private static final PaymentId PAYMENT = new PaymentId(new UUID(7, 1));
    private static final AttemptId ATTEMPT = new AttemptId(new UUID(8, 1));

    private final DifferenceRows rows = new DifferenceRows();
    private final PaymentFakes.Again checkout = new PaymentFakes.Again(() -> rows.counted.computeIfPresent("later",
            (key, one) -> counted("later", 2_000, 0)));
    private final Reconciliation reconciliation = new Reconciliation(rows, checkout, new PaymentFakes.Acts(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    private static Counted counted(String reference, int received, int refunded) {
        return new Counted(ATTEMPT, PAYMENT, DEPARTMENT, reference, received, refunded);
    }

    private void knows(String reference, int received, int refunded) {
        rows.counted.put(reference, counted(reference, received, refunded));
    }

    private int compare(Reconciliation.@Nullable Span whole, StatementLine... list) {
        return reconciliation.compare(AUTHORITY, "told", "told", List.of(list), whole, DAY);
    }

    private void differs(StatementLine line, @Nullable Put expected) {
        assertThat(compare(null, line)).isEqualTo(expected == null ? 0 : 1);
        assertThat(rows.puts).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Test
    void whatIsTheSameIsNoDifferenceAndEndsThoseOfBefore() {
        knows("ref", 2_000, 300);

        differs(new StatementLine("ref", 2_000, 300), null);

        assertThat(rows.gone).containsExactly("told ref");
        assertThat(checkout.looked).isEmpty();
    }

    @Test
    void whatNobodyKnowsBelongsToNobody() {
        differs(new StatementLine("ref", 2_000, 0), new Put(null, null, "told", "ref", "unknown", 0, 2_000));
    }

    @Test
    void anotherAmountIsOneOfItsDepartment() {
        knows("ref", 1_999, 0);

        differs(new StatementLine("ref", 2_000, 0),
                new Put(DEPARTMENT, PAYMENT, "told", "ref", "amount", 1_999, 2_000));
    }

    @Test
    void anotherRefundIsSaidWithWhatWasGivenBack() {
        knows("ref", 2_000, 300);

        differs(new StatementLine("ref", 2_000, 0), new Put(DEPARTMENT, PAYMENT, "told", "ref", "refund", 300, 0));
    }

    @Test
    void aListThatSaysNothingOfRefundsIsNotBlamed() {
        knows("ref", 2_000, 300);

        differs(new StatementLine("ref", 2_000, -1), null);
    }

    @Test
    void whatWasMissedIsAskedForAndNoDifferenceOnceItIsFound() {
        knows("later", 0, 0);

        differs(new StatementLine("later", 2_000, 0), null);

        assertThat(checkout.looked).containsExactly(ATTEMPT);
    }

    @Test
    void whatIsNotFoundThenEitherIsMissing() {
        knows("ref", 0, 0);

        differs(new StatementLine("ref", 2_000, 0), new Put(DEPARTMENT, PAYMENT, "told", "ref", "missing", 0, 2_000));
        assertThat(checkout.looked).containsExactly(ATTEMPT);
    }

    @Test
    void anOrderIsKnownByOurOwnNameForIt() {
        rows.orders.put(ATTEMPT, counted("cs_1", 2_000, 0));

        differs(new StatementLine(ATTEMPT.toString(), 2_000, 0), null);
        assertThat(compare(null, new StatementLine(ATTEMPT.toString().toUpperCase(Locale.ROOT) + "x", 2_000, 0)))
                .isOne();
    }

    @Test
    void whatIsPaidHereAndNotInAWholeListIsAbsent() {
        knows("ref", 2_000, 0);
        rows.paid.add(counted("ref", 2_000, 0));
        rows.paid.add(counted("lost", 900, 0));
        var span = new Reconciliation.Span(NOW.minusSeconds(60), NOW, DEPARTMENT);

        assertThat(compare(span, new StatementLine("ref", 2_000, 0))).isOne();

        assertThat(rows.puts).containsExactly(new Put(DEPARTMENT, PAYMENT, "told", "lost", "absent", 900, 0));
        assertThat(rows.asked).containsExactly("paid " + DEPARTMENT + " told " + NOW.minusSeconds(60) + " " + NOW);
    }

    @Test
    void whatIsInTheListUnderOurNameIsNotAbsent() {
        rows.orders.put(ATTEMPT, counted("cs_1", 2_000, 0));
        rows.paid.add(counted("cs_1", 2_000, 0));

        assertThat(compare(new Reconciliation.Span(NOW, NOW, null), new StatementLine(ATTEMPT.toString(), 2_000, 0)))
                .isZero();
    }

    @Test
    void ofAPartNothingIsAbsentAndNobodyIsAsked() {
        rows.paid.add(counted("lost", 900, 0));

        assertThat(compare(null)).isZero();
        assertThat(rows.asked).isEmpty();
    }

    @Test
    void theComparisonIsKeptWithWhatItFound() {
        knows("ref", 2_000, 0);
        rows.paid.add(counted("lost", 900, 0));

        compare(new Reconciliation.Span(NOW, NOW, null), new StatementLine("ref", 2_000, 0),
                new StatementLine("x", 1, 0));

        assertThat(rows.made).containsExactly(new ComparisonRun("told", DAY, 2, 2, NOW));
    }
}
