package jp.madoguchi.platform.office.registry.entry;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;

/**
 * 列: one column of the registry, wherever it stands — a file, a sheet, a form, an export. It reads and checks what is
 * typed and shows what is kept.
 */
public sealed interface Column permits Known, Column.Volume, Column.Month, Column.Extra {

    /** Names the column in forms and mappings: {@code NAME}, {@code volume:2021}, {@code month:2026-04:MAIL}, {@code extra:見出し}. */
    String key();

    String label();

    CellReading read(String typed);

    String show(Entry entry);

    /** 年間受付件数 of a fiscal year, of one channel or (null) of all. */
    record Volume(int year, @Nullable IntakeChannel channel) implements Column {

        @Override
        public String key() {
            return "volume:" + year + (channel == null ? "" : ":" + channel);
        }

        public String column() {
            return year + (channel == null ? "" : "/" + channel);
        }

        @Override
        public String label() {
            return FiscalYear.label(year) + " " + (channel == null ? RegistryWords.of("volume.TOTAL")
                    : RegistryWords.of("channel", channel));
        }

        @Override
        public CellReading read(String typed) {
            return Cells.count(column(), typed) instanceof CellReading.Value value ? value.patch().isEmpty() ? value
                    : CellReading.of("volumes", value.patch()) : Cells.count(column(), typed);
        }

        @Override
        public String show(Entry entry) {
            var count = entry.volumes().get(column());
            return count == null ? "" : count.toString();
        }
    }

    /** 月ごとの受付件数 of one channel, in applications; read, kept in a table of its own. */
    record Month(YearMonth month, IntakeChannel channel) implements Column {

        @Override
        public String key() {
            return "month:" + month + ":" + channel;
        }

        @Override
        public String label() {
            return FiscalYear.label(FiscalYear.of(month.atDay(1))) + " " + Words.of("day.month", month.getMonthValue()) + " "
                    + RegistryWords.of("channel", channel);
        }

        @Override
        public CellReading read(String typed) {
            return Cells.count(month + "/" + channel, typed) instanceof CellReading.Value value ? value.patch()
                    .isEmpty() ? value : CellReading.of("months", value.patch()) : Cells.count("", typed);
        }

        @Override
        public String show(Entry entry) {
            return "";
        }
    }

    /** A column that the registry has no name for; kept as it is. */
    record Extra(String header) implements Column {

        @Override
        public String key() {
            return "extra:" + header;
        }

        @Override
        public String label() {
            return header;
        }

        @Override
        public CellReading read(String typed) {
            return Cells.text(header, typed, 1000, false) instanceof CellReading.Value value
                    ? CellReading.of("extra", value.patch()) : new CellReading.Problem("long");
        }

        @Override
        public String show(Entry entry) {
            return entry.extra().getOrDefault(header, "");
        }
    }

    Pattern KEY = Pattern.compile("volume:(\\d{4})(?::([A-Z]+))?|month:(\\d{4}-\\d{2}):([A-Z]+)|extra:(.+)|([A-Z_]+)");

    static Optional<Column> of(String key) {
        var match = KEY.matcher(key);
        if (!match.matches()) return Optional.empty();
        try {
            if (match.group(1) != null) return Optional.of(new Volume(Integer.parseInt(match.group(1)),
                    match.group(2) == null ? null : IntakeChannel.valueOf(match.group(2))));
            if (match.group(3) != null) return Optional.of(new Month(YearMonth.parse(match.group(3)),
                    IntakeChannel.valueOf(match.group(4))));
            if (match.group(5) != null) return Optional.of(new Extra(match.group(5)));
            return Optional.of(Known.valueOf(match.group(6)));
        } catch (IllegalArgumentException | java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
