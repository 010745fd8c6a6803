package jp.madoguchi.platform.identity.people;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** 人事異動の一覧: a CSV in UTF-8 or Shift_JIS with 職員番号 and 発令日, and 所属コード, 役割, 職名, 後任 as far as they change. */
record TransferFile(List<Line> lines) {

    static final String LEAVES = Words.of("transferFile.leaves");
    static final List<String> COLUMNS = Words.list("transferFile.columns");
    private static final int MOST = 20_000;
    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");

    /**
     * One row as it was written; the empty string for what is not there.
     *
     * @param row as a spreadsheet counts it
     */
    record Line(long row, String number, String day, String department, String roles, String post, String successor) {
    }

    /** What is wrong with the whole file, as {@code transfer.bad.<code>}. */
    static final class Unreadable extends RuntimeException {
        Unreadable(String code) {
            super(code, null, false, false);
        }
    }

    static TransferFile read(byte[] file) {
        var lines = new ArrayList<Line>();
        try (var csv = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true)
                .setTrim(true).get().parse(new StringReader(text(file)))) {
            if (!csv.getHeaderNames().containsAll(COLUMNS.subList(0, 2))) throw new Unreadable("columns");
            for (var row : csv) {
                if (lines.size() >= MOST) throw new Unreadable("rows");
                lines.add(new Line(row.getRecordNumber() + 1, cell(row, 0), cell(row, 1), cell(row, 2), cell(row, 3),
                        cell(row, 4), cell(row, 5)));
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
            throw new Unreadable("csv");
        }
        if (lines.isEmpty()) throw new Unreadable("empty");
        return new TransferFile(lines);
    }

    private static String cell(CSVRecord row, int column) {
        return row.isSet(COLUMNS.get(column)) ? Fold.line(row.get(COLUMNS.get(column))) : "";
    }

    private static String text(byte[] file) throws CharacterCodingException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException e) {
            return SHIFT_JIS.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        }
    }
}
