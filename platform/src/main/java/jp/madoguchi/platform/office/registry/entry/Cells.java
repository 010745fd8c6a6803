package jp.madoguchi.platform.office.registry.entry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.calendar.FiscalYear;

/** Reads what people write in cells, in every width and calendar they write it in. */
public final class Cells {

    /** In applications a year; more is a slip of the keyboard. */
    static final long MOST = 99_999_999;
    private static final Pattern DAY = Pattern.compile("((?:令和|平成|R|H)?(?:元|\\d{1,4}))[年./-](\\d{1,2})(?:[月./-](?:(\\d{1,2})日?)?)?", Pattern.CASE_INSENSITIVE);

    private Cells() {
    }

    static Reading text(String column, String typed, int most, boolean required) {
        var text = Fold.line(typed.replaceFirst("^'(?=[=+\\-@＝＋－＠])", ""));
        if (text.length() > most) return new Reading.Problem("long");
        return required && text.isEmpty() ? new Reading.Problem("required") : Reading.of(column, text);
    }

    /** Widths and spaces are folded, so that one procedure has one code; it stands in URLs. */
    static Reading code(String typed) {
        var code = Fold.ascii(typed);
        if (code.isEmpty()) return new Reading.Problem("required");
        return code.length() > 40 ? new Reading.Problem("long") : code.matches("[^/\\\\;%?#&'\"]+") ? Reading.of("code", code) : new Reading.Problem("code");
    }

    static Reading year(String column, String typed) {
        if (typed.isBlank()) return Reading.of(column, null);
        var year = FiscalYear.read(typed);
        return year.isPresent() ? Reading.of(column, year.getAsInt()) : new Reading.Problem("year");
    }

    /** A whole number of applications; commas and 件 are dropped. */
    static Reading count(String key, String typed) {
        var plain = Fold.ascii(typed).replaceAll("[,件]", "");
        if (plain.isEmpty()) return Reading.nothing();
        if (plain.matches("-[\\d.]+")) return new Reading.Problem("negative");
        if (plain.matches("\\d+\\.\\d*[1-9]\\d*")) return new Reading.Problem("fraction");
        var whole = plain.replaceFirst("\\.0*$", "");
        if (!whole.matches("\\d+")) return new Reading.Problem("count");
        var value = whole.length() > 12 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(whole));
        return value.isEmpty() || value.getAsLong() > MOST ? new Reading.Problem("huge") : Reading.of(key, value.getAsLong());
    }

    static Reading word(String column, String group, String typed) {
        return Words.meaning(group, typed).map(name -> Reading.of(column, name)).orElse(new Reading.Problem(typed.isBlank() ? "required" : group));
    }

    static Reading yes(String column, String typed) {
        if (typed.isBlank()) return Reading.of(column, false);
        return Words.meaning("yes", typed).map(name -> Reading.of(column, Boolean.valueOf(name))).orElse(new Reading.Problem("yes"));
    }

    static Reading obstacles(String column, String typed) {
        var names = Arrays.stream(typed.split("[;；、,，/／\\s\\p{Z}]+")).filter(word -> !word.isBlank()).map(word -> Words.meaning("obstacle", word)).toList();
        if (names.stream().anyMatch(java.util.Optional::isEmpty)) return new Reading.Problem("obstacle");
        return Reading.of(column, names.stream().map(java.util.Optional::get).distinct().sorted().toList());
    }

    static Reading answer(String column, String typed) {
        if (typed.isBlank()) return Reading.of(column, "");
        var known = Words.meaning("answer", typed);
        if (known.isPresent()) return Reading.of(column, canonical(known.get()));
        var text = Fold.line(typed);
        return text.length() > 40 ? new Reading.Problem("long") : Reading.of(column, text);
    }

    private static String canonical(String answer) {
        return answer.equalsIgnoreCase("adjust") ? "adjust" : answer.toUpperCase(java.util.Locale.ROOT);
    }

    /** 2026-04, 令和8年4月, R8.4 : the first of the month. */
    static Reading month(String column, String typed) {
        if (typed.isBlank()) return Reading.of(column, null);
        var match = DAY.matcher(Fold.ascii(typed));
        return match.matches() ? day(column, match.group(1), match.group(2), "1", "month") : new Reading.Problem("month");
    }

    public static Reading date(String column, String typed) {
        var match = DAY.matcher(Fold.ascii(typed).replaceFirst("^(20\\d\\d)(\\d\\d)(\\d\\d)$", "$1-$2-$3"));
        return match.matches() && match.group(3) != null ? day(column, match.group(1), match.group(2), match.group(3), "date") : new Reading.Problem("date");
    }

    /** Years of an era count from January here, not from April. */
    private static Reading day(String column, String year, String month, String day, String problem) {
        try {
            var y = FiscalYear.read(year);
            return y.isEmpty() ? new Reading.Problem(problem) : Reading.of(column, LocalDate.of(y.getAsInt(), Integer.parseInt(month), Integer.parseInt(day)).toString());
        } catch (DateTimeException e) {
            return new Reading.Problem(problem);
        }
    }
}
