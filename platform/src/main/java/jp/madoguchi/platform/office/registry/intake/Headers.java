package jp.madoguchi.platform.office.registry.intake;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.calendar.FiscalYear;

/** Guesses from its name which column of the registry a file's column fills. */
final class Headers {

    private static final Pattern YEAR = Pattern.compile(
            "((?:令和|平成|R|H)?(?:元|\\d{1,4}))年度?(?:の)?(.*)|((?:R|H|令和|平成)\\d{1,2}|20\\d\\d)(?:年度)?(.*)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MONTH = Pattern.compile("((?:令和|平成|R|H)?(?:元|\\d{1,4}))[年./-](\\d{1,2})月?(.+)", Pattern.CASE_INSENSITIVE);

    private Headers() {
    }

    static List<String> guess(List<String> header, int year) {
        return header.stream().map(name -> name.isBlank() ? "" : guess(name, year)).toList();
    }

    private static String guess(String name, int year) {
        var known = RegistryWords.meaning("column", name);
        if (known.isPresent()) return known.get();
        if (RegistryWords.meaning("volume", name).isPresent()) return new Column.Volume(year, null).key();
        var plain = Fold.ascii(name);
        var month = MONTH.matcher(plain);
        if (month.matches()) {
            var y = FiscalYear.read(month.group(1));
            var m = Integer.parseInt(month.group(2));
            var channel = meaning("channel", month.group(3));
            if (y.isPresent() && m >= 1 && m <= 12
                    && channel.isPresent()) return new Column.Month(YearMonth.of(y.getAsInt(), m),
                    IntakeChannel.valueOf(channel.get())).key();
        }
        var yearly = YEAR.matcher(plain);
        if (yearly.matches()) {
            var y = FiscalYear.read(yearly.group(1) != null ? yearly.group(1) : yearly.group(3));
            var what = yearly.group(1) != null ? yearly.group(2) : yearly.group(4);
            var channel = meaning("channel", what);
            if (y.isPresent() && channel.isPresent()) return new Column.Volume(y.getAsInt(), IntakeChannel.valueOf(channel.get())).key();
            if (y.isPresent() && (what.isEmpty() || meaning("volume", what).isPresent())) return new Column.Volume(
                    y.getAsInt(), null).key();
        }
        return new Column.Extra(Fold.line(name)).key();
    }

    /** With or without 件数 at its end: 「窓口」 and 「窓口件数」. */
    private static Optional<String> meaning(String group, String text) {
        return RegistryWords.meaning(group, text).or(() -> Words.list("given.counts").stream().filter(text::endsWith).findFirst()
                .flatMap(end -> RegistryWords.meaning(group, text.substring(0, text.length() - end.length()))));
    }
}
