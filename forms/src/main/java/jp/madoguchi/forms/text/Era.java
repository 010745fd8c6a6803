package jp.madoguchi.forms.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** 元号, with its first day. Source: 元号法 and the 改元 of each era. */
public enum Era {
    令和(LocalDate.of(2019, 5, 1)),
    平成(LocalDate.of(1989, 1, 8)),
    昭和(LocalDate.of(1926, 12, 25)),
    大正(LocalDate.of(1912, 7, 30)),
    明治(LocalDate.of(1868, 1, 25));

    private final LocalDate first;

    Era(LocalDate first) {
        this.first = first;
    }

    public static Optional<Era> named(String name) {
        return Arrays.stream(values()).filter(era -> era.name().equals(name)).findFirst();
    }

    public static Era of(LocalDate day) {
        return Arrays.stream(values()).filter(era -> !day.isBefore(era.first)).findFirst().orElse(明治);
    }

    public LocalDate first() {
        return first;
    }

    /** The last day, or far in the future for the present era. */
    public LocalDate last() {
        return ordinal() == 0 ? LocalDate.of(9999, 12, 31) : values()[ordinal() - 1].first.minusDays(1);
    }

    public int toWestern(int year) {
        return first.getYear() + year - 1;
    }

    public int lastYear() {
        return last().getYear() - first.getYear() + 1;
    }

    /** 昭和58年（1983年）4月12日 */
    public static String show(LocalDate day) {
        return Words.of("day.full", yearOf(day), text(day.getYear()), text(day.getMonthValue()), text(day.getDayOfMonth()));
    }

    /** 昭和58年4月12日 */
    public static String showShort(LocalDate day) {
        return Words.of("day.short", yearOf(day), text(day.getMonthValue()), text(day.getDayOfMonth()));
    }

    private static String yearOf(LocalDate day) {
        var era = of(day);
        var year = day.getYear() - era.first.getYear() + 1;
        return Words.of("day.year", era.name(), year == 1 ? Words.of("day.firstYear") : text(year));
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
