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
    private static final Pattern DAY = Pattern.compile(
            "((?:令和|平成|R|H)?(?:元|\\d{1,4}))[年./-](\\d{1,2})(?:[月./-](?:(\\d{1,2})日?)?)?", Pattern.CASE_INSENSITIVE);

    private Cells() {
    }

    static CellReading text(String column, String typed, int most, boolean required) {
        var text = Fold.line(typed.replaceFirst("^'(?=[=+\\-@＝＋－＠])", ""));
        if (text.length() > most) return new CellReading.Problem("long");
        return required && text.isEmpty() ? new CellReading.Problem("required") : CellReading.of(column, text);
    }

    /** Widths and spaces are folded, so that one procedure has one code; it stands in URLs. */
    static CellReading code(String typed) {
        var code = Fold.ascii(typed);
        if (code.isEmpty()) return new CellReading.Problem("required");
        return code.length() > 40 ? new CellReading.Problem("long") : code.matches("[^/\\\\;%?#&'\"]+")
                ? CellReading.of("code", code) : new CellReading.Problem("code");
    }

    static CellReading year(String column, String typed) {
        if (typed.isBlank()) return CellReading.of(column, null);
        var year = FiscalYear.read(typed);
        return year.isPresent() ? CellReading.of(column, year.getAsInt()) : new CellReading.Problem("year");
    }

    /** A whole number of applications; commas and 件 are dropped. */
    static CellReading count(String key, String typed) {
        var plain = Fold.count(typed);
        if (plain.isEmpty()) return CellReading.nothing();
        if (plain.matches("-[\\d.]+")) return new CellReading.Problem("negative");
        if (plain.matches("\\d+\\.\\d*[1-9]\\d*")) return new CellReading.Problem("fraction");
        var whole = plain.replaceFirst("\\.0*$", "");
        if (!whole.matches("\\d+")) return new CellReading.Problem("count");
        var value = whole.length() > 12 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(whole));
        return value.isEmpty() || value.getAsLong() > MOST ? new CellReading.Problem("huge") : CellReading.of(key, value.getAsLong());
    }

    static CellReading word(String column, String group, String typed) {
        return RegistryWords.meaning(group, typed).map(name -> CellReading.of(column, name))
                .orElse(new CellReading.Problem(typed.isBlank() ? "required" : group));
    }

    static CellReading yes(String column, String typed) {
        if (typed.isBlank()) return CellReading.of(column, false);
        return RegistryWords.meaning("yes", typed).map(name -> CellReading.of(column, Boolean.valueOf(name)))
                .orElse(new CellReading.Problem("yes"));
    }

    static CellReading obstacles(String column, String typed) {
        var names = Arrays.stream(typed.split("[;；、,，/／\\s\\p{Z}]+")).filter(word -> !word.isBlank())
                .map(word -> RegistryWords.meaning("obstacle", word)).toList();
        if (names.stream().anyMatch(java.util.Optional::isEmpty)) return new CellReading.Problem("obstacle");
        return CellReading.of(column, names.stream().map(java.util.Optional::get).distinct().sorted().toList());
    }

    static CellReading answer(String column, String typed) {
        if (typed.isBlank()) return CellReading.of(column, "");
        var known = RegistryWords.meaning("answer", typed);
        if (known.isPresent()) return CellReading.of(column, canonical(known.get()));
        var text = Fold.line(typed);
        return text.length() > 40 ? new CellReading.Problem("long") : CellReading.of(column, text);
    }

    private static String canonical(String answer) {
        return answer.equalsIgnoreCase("adjust") ? "adjust" : answer.toUpperCase(java.util.Locale.ROOT);
    }

    /** 2026-04, 令和8年4月, R8.4 : the first of the month. */
    static CellReading month(String column, String typed) {
        if (typed.isBlank()) return CellReading.of(column, null);
        var match = DAY.matcher(Fold.ascii(typed));
        return match.matches() ? day(column, match.group(1), match.group(2), "1", "month") : new CellReading.Problem("month");
    }

    public static CellReading date(String column, String typed) {
        var match = DAY.matcher(Fold.ascii(typed).replaceFirst("^(20\\d\\d)(\\d\\d)(\\d\\d)$", "$1-$2-$3"));
        return match.matches() && match.group(3) != null ? day(column, match.group(1), match.group(2), match.group(3),
                "date") : new CellReading.Problem("date");
    }

    /** Years of an era count from January here, not from April. */
    private static CellReading day(String column, String year, String month, String day, String problem) {
        try {
            var y = FiscalYear.read(year);
            return y.isEmpty() ? new CellReading.Problem(problem)
                    : CellReading.of(column, LocalDate.of(y.getAsInt(), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return new CellReading.Problem(problem);
        }
    }
}
