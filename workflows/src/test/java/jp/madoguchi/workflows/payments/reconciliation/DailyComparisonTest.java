package jp.madoguchi.workflows.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.payments.gateway.GatewayFakes;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Entry;
import jp.madoguchi.workflows.payments.payment.PaymentFakes;
import jp.madoguchi.workflows.payments.reconciliation.DifferenceRows.Put;
import org.junit.jupiter.api.Test;

/** 毎日の照合: when it begins, and for which days. */
class DailyComparisonTest {

    private static final AuthorityId AUTHORITY = new AuthorityId(new UUID(2, 1));
    private static final Instant FIVE = Instant.parse("2026-11-19T20:00:00Z");
    private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 19);

    private final DifferenceRows rows = new DifferenceRows();
    private final GatewayFakes.Told gateway = new GatewayFakes.Told();
    private final GatewayFakes.Chosen gateways = new GatewayFakes.Chosen(gateway, AUTHORITY);

    private void compare(Instant now) {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        if (rows.authorities.isEmpty()) rows.authorities.add(AUTHORITY);
        new DailyComparison(rows, new Reconciliation(rows, new PaymentFakes.Again(() -> { }), new PaymentFakes.Acts(),
                clock), gateways, clock)
                .compare();
    }

    private void compared(LocalDate last) {
        rows.made(AUTHORITY, "told", last, 0, 0, FIVE);
    }

    @Test
    void itBeginsAtFiveInTheMorningInJapan() {
        compare(FIVE.minusSeconds(1));
        assertThat(rows.made).isEmpty();

        compare(FIVE);
        assertThat(rows.made).extracting(ComparisonRun::day).containsExactly(YESTERDAY);
    }

    @Test
    void theDayBeforeIsHeldAgainstWhatWasBegunUpToAMonthEarlier() {
        compare(FIVE);

        assertThat(gateway.done).containsExactly("paid 2026-10-19T15:00:00Z 2026-11-19T15:00:00Z");
        assertThat(rows.asked).containsExactly("paid null told 2026-11-18T15:00:00Z 2026-11-19T15:00:00Z");
    }

    @Test
    void itsLinesAreComparedWithWhatTheGatewaySays() {
        gateway.listed.add(new Entry("ref", 2_000, 300, FIVE));

        compare(FIVE);

        assertThat(rows.puts).containsExactly(new Put(null, null, "told", "ref", "unknown", 0, 2_000));
        assertThat(rows.made).containsExactly(new ComparisonRun("told", YESTERDAY, 1, 1, FIVE));
    }

    @Test
    void aDayIsComparedOnce() {
        compare(FIVE);
        compare(FIVE.plusSeconds(600));

        assertThat(rows.made).hasSize(1);
    }

    @Test
    void daysOnWhichNobodyWasThereAreMadeUpFor() {
        compared(YESTERDAY.minusDays(3));

        compare(FIVE);

        assertThat(rows.made.stream().skip(1)).extracting(ComparisonRun::day)
                .containsExactly(YESTERDAY.minusDays(2), YESTERDAY.minusDays(1), YESTERDAY);
    }

    @Test
    void noMoreThanTwoWeeksAreMadeUpFor() {
        compared(YESTERDAY.minusDays(16));

        compare(FIVE);

        assertThat(rows.made.stream().skip(1)).hasSize(15).first().extracting(ComparisonRun::day)
                .isEqualTo(YESTERDAY.minusDays(14));
    }

    @Test
    void oneThatDoesNotAnswerIsAskedAgainLater() {
        gateway.silent = true;
        compare(FIVE);
        assertThat(rows.made).as("nothing was compared").isEmpty();

        gateway.silent = false;
        compare(FIVE.plusSeconds(600));
        assertThat(rows.made).hasSize(1);
    }

    @Test
    void anAuthorityWithoutAGatewayHasNothingToCompare() {
        gateways.gateway = null;

        compare(FIVE);

        assertThat(rows.made).isEmpty();
    }

    @Test
    void aDayForWhichThereWasNoListIsAskedForAgainBeforeThoseAfterIt() {
        compared(YESTERDAY.minusDays(2));
        gateway.silent = true;
        compare(FIVE);
        assertThat(rows.made).extracting(ComparisonRun::day).containsExactly(YESTERDAY.minusDays(2));

        gateway.silent = false;
        compare(FIVE.plusSeconds(600));

        assertThat(rows.made).extracting(ComparisonRun::day)
                .containsExactly(YESTERDAY.minusDays(2), YESTERDAY.minusDays(1), YESTERDAY);
    }
}
