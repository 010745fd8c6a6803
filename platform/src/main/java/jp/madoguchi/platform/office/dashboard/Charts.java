package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/** Where things stand in our charts: numbers become coordinates here and nowhere else. */
public final class Charts {

    /** Height of the line chart's ground, and pixels for one percent. */
    private static final double GROUND = 250;
    private static final double PERCENT = 2.1;
    private static final int NAME = 14;

    private Charts() {
    }

    /** One fiscal year of the line chart. */
    public record Point(int year, double x, Definition.@Nullable Target target, Ratio planned, @Nullable Ratio actual,
            boolean frozen, boolean now) {

        public @Nullable Double targetY() {
            return target == null ? null : y(target.percent());
        }

        public double plannedY() {
            return y(planned.percent());
        }

        public @Nullable Double actualY() {
            return actual == null ? null : y(actual.percent());
        }

        public String label() {
            return FiscalYear.label(year);
        }

        private static double y(BigDecimal percent) {
            return Math.round((GROUND - Math.min(100, percent.doubleValue()) * PERCENT) * 10) / 10.0;
        }
    }

    static double x(int index, int count) {
        return count < 2 ? 293 : Math.round((56 + index * 475.0 / (count - 1)) * 10) / 10.0;
    }

    static String targets(List<Point> points) {
        return points.stream().filter(point -> point.target != null).map(point -> point.x + "," + point.targetY())
                .collect(Collectors.joining(" "));
    }

    static String actuals(List<Point> points) {
        return points.stream().filter(point -> point.actual != null).map(point -> point.x + "," + point.actualY())
                .collect(Collectors.joining(" "));
    }

    /** A bar with its share filled; {@code key} leads to what it counts. */
    public record Bar(String key, String label, Ratio ratio, long procedures, int y, long width) {
    }

    /** 計画した月 and 始まった月 of one procedure, as months of the fiscal year (0 is April). */
    public record Dot(Entry entry, String label, @Nullable Integer plan, @Nullable Integer actual, Status status, int y) {

        /** How the start stands to the plan. */
        public enum Status { EARLY, ON_TIME, LATE, WAITING, UNKNOWN }

        public @Nullable Integer planX() {
            return plan == null ? null : 180 + 35 * plan;
        }

        public @Nullable Integer actualX() {
            return actual == null ? null : 180 + 35 * Math.clamp(actual, 0, 11);
        }
    }

    static List<Dot> dots(List<Entry> planned, int year, LocalDate today) {
        var dots = new ArrayList<Dot>();
        for (var entry : planned) {
            if (entry.planMonth() == null && entry.liveFrom() == null) continue;
            var plan = entry.planMonth() == null ? null : Integer.valueOf(month(entry.planMonth(), year));
            var actual = entry.liveFrom() == null ? null : Integer.valueOf(month(entry.liveFrom(), year));
            dots.add(new Dot(entry, shortened(entry.name()), plan, actual, status(entry, plan, actual, today), 46 + 36 * dots.size()));
        }
        return dots;
    }

    private static int month(LocalDate day, int year) {
        return (day.getYear() - year) * 12 + day.getMonthValue() - 4;
    }

    private static Dot.Status status(Entry entry, @Nullable Integer plan, @Nullable Integer actual, LocalDate today) {
        if (actual == null) return entry.isLate(today) ? Dot.Status.LATE : Dot.Status.WAITING;
        if (plan == null) return entry.liveFrom() != null && entry.planYear() != null
                && FiscalYear.of(entry.liveFrom()) > entry.planYear() ? Dot.Status.LATE : Dot.Status.UNKNOWN;
        return actual < plan ? Dot.Status.EARLY : actual.equals(plan) ? Dot.Status.ON_TIME : Dot.Status.LATE;
    }

    static String shortened(String name) {
        return name.length() > NAME ? name.substring(0, NAME - 1) + "…" : name;
    }
}
