package jp.madoguchi.workflows.payments.reconciliation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** 収納代行の入金明細: a CSV with 参照番号, 金額, 収納日 and, if there is one, 返金額; UTF-8 or Shift_JIS. */
record AgentFile(List<StatementLine> lines, LocalDate first, LocalDate last) {

    private static final int MOST = 100_000;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    /** The 30th of February is none. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT);
    private static final List<String> NAMES = Words.list("agentFile.columns");

    /** What is wrong, as {@code agent.bad.<code>}, and in which row. */
    static final class Unreadable extends RuntimeException {

        private final long row;

        Unreadable(String code, long row) {
            super(code, null, false, false);
            this.row = row;
        }

        long row() {
            return row;
        }
    }

    static AgentFile read(byte[] file) {
        var lines = new LinkedHashMap<String, StatementLine>();
        var days = new ArrayList<LocalDate>();
        try (var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get().parse(new StringReader(text(file)))) {
            var head = csv.getHeaderMap();
            if (!head.keySet().containsAll(NAMES.subList(0, 3))) throw new Unreadable("columns", 1);
            for (var row : csv) {
                if (lines.size() >= MOST) throw new Unreadable("rows", row.getRecordNumber() + 1);
                // Collected twice it is one payment of twice as much.
                lines.merge(row.get(NAMES.getFirst()),
                        new StatementLine(row.get(NAMES.getFirst()), yen(row, NAMES.get(1)), refunded(row, head)),
                        StatementLine::plus);
                days.add(day(row));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable("csv", 1);
        }
        if (lines.isEmpty()) throw new Unreadable("empty", 1);
        return new AgentFile(List.copyOf(lines.values()), days.stream().min(LocalDate::compareTo).orElseThrow(),
                days.stream().max(LocalDate::compareTo).orElseThrow());
    }

    private static String text(byte[] file) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            return SHIFT_JIS.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        }
    }

    private static int refunded(CSVRecord row, Map<String, Integer> head) {
        return head.containsKey(NAMES.get(3)) && row.isSet(NAMES.get(3)) && !row.get(NAMES.get(3)).isEmpty() ? yen(row, NAMES.get(3)) : -1;
    }

    private static int yen(CSVRecord row, String name) {
        var digits = Fold.amount(row.get(name));
        if (!digits.matches("\\d{1,9}")) throw new Unreadable("yen", row.getRecordNumber() + 1);
        return Integer.parseInt(digits);
    }

    private static LocalDate day(CSVRecord row) {
        try {
            return LocalDate.parse(Fold.ascii(row.get(NAMES.get(2))).replace('/', '-')
                    .replaceAll("^(\\d{4})(\\d\\d)(\\d\\d)$", "$1-$2-$3"), DAY);
        } catch (DateTimeException e) {
            throw new Unreadable("day", row.getRecordNumber() + 1);
        }
    }
}
