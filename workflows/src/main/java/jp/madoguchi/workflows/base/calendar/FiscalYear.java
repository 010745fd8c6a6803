package jp.madoguchi.workflows.base.calendar;

import java.time.LocalDate;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Era;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;

/** 年度: April to March, named by the year in which it begins; counted in Reiwa for numbers. */
public final class FiscalYear {

    private static final Pattern TYPED = Pattern.compile("(令和|平成|R|H)?(元|\\d{1,4})(?:年度?|FY)?", Pattern.CASE_INSENSITIVE);
    private static final int REIWA = 2018;
    private static final int HEISEI = 1988;

    private FiscalYear() {
    }

    public static int of(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    public static int reiwa(LocalDate day) {
        return of(day) - REIWA;
    }

    /** March 31st. */
    public static LocalDate end(int year) {
        return LocalDate.of(year + 1, 3, 31);
    }

    /** 令和4年度 */
    public static String label(int year) {
        var era = year > REIWA ? Era.令和 : Era.平成;
        var count = year - (year > REIWA ? REIWA : HEISEI);
        return Words.of("day.fiscalYear", era.name(), count == 1 ? Words.of("day.firstYear") : Integer.toString(count));
    }

    /** R4, 令和4年度, 平成30, 2022, in any width; empty when it is no fiscal year between 1989 and 2100. */
    public static OptionalInt read(String typed) {
        var match = TYPED.matcher(Fold.ascii(typed));
        if (!match.matches()) return OptionalInt.empty();
        var count = match.group(2).equals(Words.of("day.firstYear")) ? 1 : Integer.parseInt(match.group(2));
        var era = match.group(1) == null ? "" : match.group(1).toUpperCase(java.util.Locale.ROOT);
        var year = era.equals("R") || era.equals(Era.令和.name()) ? count + REIWA
                : era.equals("H") || era.equals(Era.平成.name()) ? count + HEISEI : count;
        return count > 0 && (era.isEmpty() || count < 100) && year > HEISEI && year <= 2100 ? OptionalInt.of(year) : OptionalInt.empty();
    }
}
