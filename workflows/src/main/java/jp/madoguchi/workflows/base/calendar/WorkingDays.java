package jp.madoguchi.workflows.base.calendar;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jp.madoguchi.db.id.AuthorityId;
import org.springframework.stereotype.Component;

/** 開庁日: counts the days on which an authority's offices are open. The days off may be up to an hour old. */
@Component
public class WorkingDays {

    private record DaysOff(Instant at, Set<LocalDate> days) {
    }

    private final HolidayMapper mapper;
    private final Clock clock;
    private final Map<AuthorityId, DaysOff> known = new ConcurrentHashMap<>();

    WorkingDays(HolidayMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The day that many working days after this one, which itself does not count. */
    public LocalDate after(AuthorityId authority, LocalDate day, int days) {
        var at = day;
        for (var left = days; left > 0; ) {
            at = at.plusDays(1);
            if (isOpen(authority, at)) left--;
        }
        return at;
    }

    /** The day that many working days before this one. */
    public LocalDate before(AuthorityId authority, LocalDate day, int days) {
        var at = day;
        for (var left = days; left > 0; ) {
            at = at.minusDays(1);
            if (isOpen(authority, at)) left--;
        }
        return at;
    }

    /** How many working days lie after the first day, up to and with the second; negative when that is past. */
    public int between(AuthorityId authority, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) return -between(authority, to, from);
        return (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(day -> isOpen(authority, day)).count();
    }

    private boolean isOpen(AuthorityId authority, LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY && !daysOff(authority).contains(day);
    }

    private Set<LocalDate> daysOff(AuthorityId authority) {
        var old = known.get(authority);
        if (old != null && old.at.plus(Duration.ofHours(1)).isAfter(clock.instant())) return old.days;
        var days = Set.copyOf(mapper.daysOff(authority));
        known.put(authority, new DaysOff(clock.instant(), days));
        return days;
    }
}
