package jp.madoguchi.forms.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as people in Japan read them (JST), for templates and letters. */
public final class JapaneseTime {

    public static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern(Words.of("day.pattern"), Locale.JAPAN);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern(Words.of("day.clock"), Locale.JAPAN);
    private static final DateTimeFormatter EXACT = DateTimeFormatter.ofPattern(Words.of("day.exact"), Locale.JAPAN);

    private static ZonedDateTime here(Instant at) {
        return at.atZone(JAPAN);
    }

    public static LocalDate date(Instant at) {
        return here(at).toLocalDate();
    }

    /** 10時42分 */
    public String clock(Instant at) {
        return CLOCK.format(here(at));
    }

    /** 11月20日（金） */
    public String day(Instant at) {
        return DAY.format(here(at));
    }

    /** 11月20日（金） */
    public String day(LocalDate day) {
        return DAY.format(day);
    }

    /** 11月20日（金）10時42分 */
    public String dayAndClock(Instant at) {
        return DAY.format(here(at)) + CLOCK.format(here(at));
    }

    /** 令和8年（2026年）11月20日 */
    public String full(LocalDate day) {
        return Era.show(day);
    }

    /** 令和8年（2026年）11月20日（金）10時58分24秒, for what has legal effect. */
    public String exact(Instant at) {
        var show = Era.show(date(at));
        return show.substring(0, show.indexOf('）') + 1) + EXACT.format(here(at));
    }

    /** 8.11.20, as on a 受付印. */
    public String stamp(Instant at) {
        var day = date(at);
        return day.getYear() - Era.of(day).first().getYear() + 1 + "." + day.getMonthValue() + "." + day.getDayOfMonth();
    }
}
