package jp.madoguchi.forms.text;

import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV as Excel opens it: UTF-8 with a byte order mark, every cell quoted, lines ended by CR LF (RFC 4180).
 *
 * <p>A cell that a spreadsheet would take for a formula gets an apostrophe in front, so that it stays text.
 */
public final class Csv {

    public static final String MARK = "\uFEFF";

    private Csv() {
    }

    public static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String value) {
        return "\"" + harmless(value).replace("\"", "\"\"") + "\"";
    }

    /** With an apostrophe where it would be a formula. Negative numbers are left alone. */
    public static String harmless(String value) {
        return value.matches("(?s)^\\s*[=+\\-@＝＋－＠\\t\\r].*") && !value.matches("-\\d+(\\.\\d+)?") ? "'" + value : value;
    }
}
