package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.platform.office.registry.Line;
import jp.madoguchi.platform.office.registry.entry.Kind;
import org.jspecify.annotations.Nullable;

/**
 * デジタル化率の数え方. What counts as digital is an entry that is live at the end of the fiscal year.
 *
 * @param surveyed the fiscal year whose counts are used for every year (the survey's base year); null: each year's own
 * @param targets 目標 as decided, by fiscal year
 * @param stated what a published text says instead, if it says something else
 * @param open whether the public page shows it
 */
public record Definition(String code, String name, Measure measure, Scope scope, @Nullable Integer surveyed,
        List<Target> targets, @Nullable Stated stated,
        String note, boolean open) {

    /** What is counted. */
    public enum Measure {
        /** 年間受付件数 of the procedures */ VOLUME,
        /** 手続数 */ PROCEDURES,
        /** 受け付けた申請 by the way they came */ RECEIVED
    }

    /**
     * Which procedures count.
     *
     * @param min applications a year at least
     */
    public record Scope(@Nullable Kind kind, boolean priorityOnly, @Nullable Integer min) {

        boolean has(Line line, int volumeYear) {
            return (kind == null || line.kind() == kind) && (!priorityOnly || line.priority())
                    && (min == null || line.volume(volumeYear) >= min);
        }
    }

    /** @param percent as published, without decimals or with; count in applications or procedures */
    public record Target(int year, BigDecimal percent, @Nullable Long count) {
    }

    /** 公表文の数字: what a plan's text says, in its own rounding. */
    public record Stated(int year, BigDecimal percent, long digital, long total, String where) {
    }

    public Optional<Target> target(int year) {
        return targets.stream().filter(target -> target.year == year).findFirst();
    }

    /** The fiscal year whose counts measure that fiscal year. */
    public int volumeYear(int year) {
        return surveyed == null ? year : surveyed;
    }
}
