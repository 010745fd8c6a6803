package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Times as people in Japan read them. */
class JapaneseTimeTest {

    private final JapaneseTime time = new JapaneseTime();
    private final Instant lateInLondon = Instant.parse("2026-11-19T15:05:09Z");

    @Test
    void theDayIsTheOneInJapan() {
        assertThat(JapaneseTime.date(lateInLondon)).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(time.day(lateInLondon)).isEqualTo("11月20日（金）");
        assertThat(time.day(LocalDate.of(2026, 11, 20))).isEqualTo("11月20日（金）");
    }

    @Test
    void theClockFollowsTheDay() {
        assertThat(time.clock(lateInLondon)).isEqualTo("0時05分");
        assertThat(time.dayAndClock(lateInLondon)).isEqualTo("11月20日（金）0時05分");
    }

    @Test
    void whatHasLegalEffectIsSaidToTheSecondInBothCalendars() {
        assertThat(time.exact(lateInLondon)).isEqualTo("令和8年（2026年）11月20日（金）0時05分09秒");
        assertThat(time.full(LocalDate.of(2026, 11, 20))).isEqualTo("令和8年（2026年）11月20日");
    }

    @Test
    void aStampCountsTheYearOfTheEra() {
        assertThat(time.stamp(lateInLondon)).isEqualTo("8.11.20");
        assertThat(time.stamp(Instant.parse("2019-04-30T14:59:59Z"))).isEqualTo("31.4.30");
        assertThat(time.stamp(Instant.parse("2019-04-30T15:00:00Z"))).isEqualTo("1.5.1");
    }
}
