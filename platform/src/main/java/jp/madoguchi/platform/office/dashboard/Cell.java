package jp.madoguchi.platform.office.dashboard;

import java.util.List;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import org.jspecify.annotations.Nullable;

/** Entries that are alike in all that a figure asks for: how many, and how many applications a year together. */
record Cell(String bureau, @Nullable Integer planYear, @Nullable Integer liveYear, List<Obstacle> obstacles, long procedures, long volume) {

    boolean isLiveBy(int year) {
        return liveYear != null && liveYear <= year;
    }

    boolean isPlannedBy(int year) {
        return (planYear != null && planYear <= year) || isLiveBy(year);
    }
}
