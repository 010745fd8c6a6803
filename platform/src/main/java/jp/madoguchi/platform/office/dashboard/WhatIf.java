package jp.madoguchi.platform.office.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import jp.madoguchi.workflows.base.calendar.FiscalYear;

/**
 * もしも: the ratio by year if the chosen procedures came by a year, or an obstacle fell.
 *
 * <p>Without it, what is planned for this year or later comes as planned; what is late has no day until it is chosen.
 */
record WhatIf(int by, Set<Obstacle> removed) {

    private static final int NEVER = Integer.MAX_VALUE;

    record Year(int year, Ratio before, Ratio after) {

        public String label() {
            return FiscalYear.label(year);
        }

        public java.math.BigDecimal gain() {
            return after.percent().subtract(before.percent());
        }
    }

    List<Year> years(Cube cube, List<Entry> picked, Definition definition, int now, int last) {
        var years = new ArrayList<Year>();
        for (var y = now; y <= last; y++) {
            var year = y;
            var before = cube.sum(cell -> asPlanned(cell.liveYear(), cell.planYear(), now) <= year);
            var after = cube.sum(cell -> withoutObstacles(cell.liveYear(), cell.planYear(), cell.obstacles(), now) <= year)
                    + picked.stream().filter(entry -> by <= year
                            && year < withoutObstacles(entry.liveFrom() == null ? null
                            : FiscalYear.of(entry.liveFrom()), entry.planYear(), entry.obstacles(), now))
                            .mapToLong(entry -> amount(entry, definition, now)).sum();
            var total = cube.sum(cell -> true);
            years.add(new Year(year, new Ratio(before, total), new Ratio(after, total)));
        }
        return years;
    }

    private static long amount(Entry entry, Definition definition, int now) {
        if (definition.measure() == Definition.Measure.PROCEDURES) return 1;
        var volume = entry.volume(definition.volumeYear(now));
        return volume == null ? 0 : volume;
    }

    private static int asPlanned(@org.jspecify.annotations.Nullable Integer live,
            @org.jspecify.annotations.Nullable Integer plan, int now) {
        return live != null ? live : plan != null && plan >= now ? plan : NEVER;
    }

    private int withoutObstacles(@org.jspecify.annotations.Nullable Integer live,
            @org.jspecify.annotations.Nullable Integer plan, List<Obstacle> obstacles, int now) {
        var planned = asPlanned(live, plan, now);
        return !obstacles.isEmpty() && removed.containsAll(obstacles) ? Math.min(planned, by) : planned;
    }
}
