package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.text.Csv;
import org.jspecify.annotations.Nullable;

/** The numbers of a chart: what stands in the table beside it, and in its CSV. */
public record Table(String name, String caption, List<String> head, List<List<@Nullable Object>> rows) {

    /** As people read it. */
    public static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "—";
            case Long count -> "%,d".formatted(count);
            case BigDecimal percent -> percent.toPlainString() + "%";
            default -> value.toString();
        };
    }

    public boolean isNumber(@Nullable Object value) {
        return value instanceof Long || value instanceof BigDecimal;
    }

    /** Numbers without signs, so that a spreadsheet can count on. */
    public String csv() {
        var text = new StringBuilder(Csv.MARK).append(Csv.line(head));
        rows.forEach(row -> text.append(Csv.line(row.stream()
                .map(cell -> cell == null ? "" : cell instanceof BigDecimal percent ? percent.toPlainString()
                : cell.toString()).toList())));
        return text.toString();
    }
}
