package jp.madoguchi.workflows.base.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 開庁日: over weekends, holidays and the turn of the year. */
class WorkingDaysTest {

    private static final AuthorityId CITY = new AuthorityId(new UUID(0, 1));
    private static final AuthorityId TOWN = new AuthorityId(new UUID(0, 2));

    private final List<LocalDate> holidays = new ArrayList<>(List.of(LocalDate.of(2026, 11, 23),
            LocalDate.of(2026, 12, 29),
            LocalDate.of(2026, 12, 30), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 1)));
    private final List<AuthorityId> asked = new ArrayList<>();
    private final Now now = new Now();
    private final WorkingDays days = new WorkingDays(authority -> {
        asked.add(authority);
        return authority.equals(CITY) ? List.copyOf(holidays) : List.of();
    }, now);

    /** A clock that stands until it is moved. */
    private static final class Now extends Clock {

        private Instant at = Instant.parse("2026-11-20T00:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return at;
        }
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-19, 0, 2026-11-19", "2026-11-19, 1, 2026-11-20", "2026-11-20, 1, 2026-11-24",
                    "2026-11-21, 1, 2026-11-24",
            "2026-11-20, 5, 2026-11-30", "2026-12-28, 1, 2027-01-04", "2026-12-25, 2, 2027-01-04",
            "2026-11-19, -3, 2026-11-19"})
    void countsForwardOverDaysOnWhichOfficesAreClosed(LocalDate from, int working, LocalDate then) {
        assertThat(days.after(CITY, from, working)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-20, 0, 2026-11-20", "2026-11-20, 1, 2026-11-19", "2026-11-24, 1, 2026-11-20",
                    "2026-11-22, 1, 2026-11-20",
            "2027-01-04, 1, 2026-12-28", "2027-01-05, 3, 2026-12-25"})
    void countsBackOverThemToo(LocalDate from, int working, LocalDate then) {
        assertThat(days.before(CITY, from, working)).isEqualTo(then);
    }

    @ParameterizedTest
    @CsvSource({
            "2026-11-20, 2026-11-20, 0", "2026-11-20, 2026-11-23, 0", "2026-11-20, 2026-11-24, 1",
                    "2026-11-19, 2026-11-20, 1",
            "2026-11-24, 2026-11-20, -1", "2026-12-28, 2027-01-05, 2", "2026-11-21, 2026-11-22, 0"})
    void countsWhatLiesBetweenTwoDaysWithoutTheFirst(LocalDate from, LocalDate to, int working) {
        assertThat(days.between(CITY, from, to)).isEqualTo(working);
    }

    @Test
    void eachAuthorityHasItsOwnDaysOff() {
        assertThat(days.after(CITY, LocalDate.of(2026, 11, 20), 1)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(days.after(TOWN, LocalDate.of(2026, 11, 20), 1)).isEqualTo(LocalDate.of(2026, 11, 23));
    }

    @Test
    void theDaysOffAreAskedForOnceAnHour() {
        days.after(CITY, LocalDate.of(2026, 11, 16), 1);
        holidays.add(LocalDate.of(2026, 11, 17));
        now.at = now.at.plus(Duration.ofMinutes(59));
        assertThat(days.after(CITY, LocalDate.of(2026, 11, 16), 1)).isEqualTo(LocalDate.of(2026, 11, 17));
        assertThat(asked).containsExactly(CITY);

        now.at = now.at.plus(Duration.ofMinutes(1));
        assertThat(days.after(CITY, LocalDate.of(2026, 11, 16), 1)).isEqualTo(LocalDate.of(2026, 11, 18));
        assertThat(asked).containsExactly(CITY, CITY);
    }
}
