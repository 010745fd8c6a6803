package jp.madoguchi.workflows.base.calendar;

import java.time.Clock;
import java.util.List;

/** A calendar for tests of what falls on a working day. */
public final class CalendarFakes {

    private CalendarFakes() {
    }

    /** Only weekends are days off. */
    public static WorkingDays weekdays(Clock clock) {
        return new WorkingDays(authority -> List.of(), clock);
    }
}
