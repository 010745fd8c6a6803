package jp.madoguchi.workflows.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** 標準処理期間の時計: what is left when it stops, where it stands when it runs on, and what is past its day; on the real tables. */
@MapperTest
class StandardPeriodMapperTest {

    /** A Wednesday in Japan, though still Tuesday in Greenwich. */
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-01T15:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 2);

    @Autowired
    ApplicationMapper mapper;

    @Autowired
    TestRows rows;

    private StandardPeriod period;
    private ApplicationId id;

    @BeforeEach
    void anApplication() {
        var authority = rows.authority("periods");
        id = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "P1"), "P1-1", "REVIEW",
                "", "");
        period = new StandardPeriod(mapper, CalendarFakes.weekdays(CLOCK), CLOCK);
    }

    private Application application() {
        return mapper.find(id).orElseThrow();
    }

    private void due(LocalDate on, int left) {
        rows.sql().update("update application set due_on = ?, days_left = ? where id = ?", on == null ? null
                : Date.valueOf(on), left, id.value());
    }

    @Test
    void todayIsADayInJapan() {
        assertThat(new Applications(mapper, null, null, event -> { }, CLOCK).today()).isEqualTo(TODAY);
        var before = Clock.fixed(CLOCK.instant().minusSeconds(1), ZoneOffset.UTC);
        assertThat(new Applications(mapper, null, null, event -> { }, before).today()).isEqualTo(TODAY.minusDays(1));
    }

    @ParameterizedTest
    @CsvSource({"2026-12-03, 1", "2026-12-04, 2", "2026-12-07, 3", "2026-12-09, 5", "2026-12-02, 0", "2026-12-01, 0",
            "2026-11-02, 0"})
    void whatIsLeftIsKeptInWorkingDaysAndNeverLessThanNothing(LocalDate due, int left) {
        due(due, 0);
        period.stop(application());
        assertThat(application().dueOn()).isNull();
        assertThat(application().daysLeft()).isEqualTo(left);
    }

    @Test
    void aClockThatStandsStillIsNotStoppedAgain() {
        due(null, 4);
        period.stop(application());
        assertThat(application().daysLeft()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource({"3, 2026-12-07", "1, 2026-12-03", "0, 2026-12-03", "5, 2026-12-09"})
    void itRunsOnWithWhatWasLeftAndAtLeastADay(int left, LocalDate due) {
        due(null, left);
        assertThat(period.start(application())).isEqualTo(due);
        assertThat(application().dueOn()).isEqualTo(due);
        assertThat(application().daysLeft()).isZero();
    }

    @Test
    void theDayItselfIsNotPast() {
        due(TODAY, 0);
        assertThat(period.overdue(id)).isFalse();
        due(TODAY.minusDays(1), 0);
        assertThat(period.overdue(id)).isTrue();
        assertThat(period.overdue(id)).as("once").isFalse();
        assertThat(application().overdue()).isTrue();
    }

    @Test
    void whatIsPastItsDayIsMarkedOnceEveryNight() {
        var night = new PastDue(mapper, period, new Applications(mapper, null, null, event -> { }, CLOCK), WorkFakes.items(CLOCK));
        due(TODAY.minusDays(1), 0);
        night.mark();
        night.mark();
        assertThat(mapper.events(id)).extracting(Happening::kind).containsExactly("overdue");
    }

    @Test
    void whatIsDueTodayIsNotMarkedYet() {
        due(TODAY, 0);
        new PastDue(mapper, period, new Applications(mapper, null, null, event -> { }, CLOCK), WorkFakes.items(CLOCK)).mark();
        assertThat(application().overdue()).isFalse();
        assertThat(mapper.events(id)).isEmpty();
    }

    @Test
    void whatIsDecidedIsNeverPast() {
        var night = new PastDue(mapper, period, new Applications(mapper, null, null, event -> { }, CLOCK), WorkFakes.items(CLOCK));
        due(TODAY.minusDays(1), 0);
        mapper.decide(id, State.GRANTED, "", null, CLOCK.instant());
        night.mark();
        assertThat(mapper.events(id)).isEmpty();
        assertThat(application().overdue()).isFalse();
    }
}
