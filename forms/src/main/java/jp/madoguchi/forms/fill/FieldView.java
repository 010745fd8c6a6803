package jp.madoguchi.forms.fill;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.field.RowsField;
import org.jspecify.annotations.Nullable;

/**
 * A field as its fragment in {@code templates/field/} draws it: with what its inputs hold and what is wrong there.
 *
 * @param prefix before the names of its inputs: empty, or the row it stands in
 * @param values by the name of the input
 */
public record FieldView(Field field, String prefix, Map<String, List<String>> values, List<FileRef> files,
        List<Problem> problems, Asking asking) {

    public String kind() {
        return field.kind();
    }

    public String name() {
        return prefix + field.key();
    }

    public String name(String part) {
        return name() + "." + part;
    }

    public String id() {
        return name().replace('.', '-');
    }

    public String id(String part) {
        return id() + "-" + part;
    }

    public String value() {
        return valueOf(name());
    }

    public String value(String part) {
        return valueOf(name(part));
    }

    private String valueOf(String name) {
        var all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    public boolean chosen(String value) {
        return values.getOrDefault(name(), List.of()).contains(value);
    }

    public List<Option> options() {
        return field.options(asking);
    }

    public boolean isOptional() {
        return field.isOptional(asking);
    }

    public boolean isWrong() {
        return !problems.isEmpty();
    }

    public boolean isWrong(String part) {
        return problems.stream().anyMatch(problem -> problem.input().equals(name(part)));
    }

    /** The ids that describe the control to a screen reader; null leaves the attribute out. */
    public @Nullable String describedBy() {
        var hint = field.hint().isBlank() ? "" : id() + "-hint";
        var error = isWrong() ? id() + "-error" : "";
        var both = (hint + " " + error).strip();
        return both.isEmpty() ? null : both;
    }

    /** The rows of a repeating field: those that hold something and, while there is room, an empty one. */
    public List<List<FieldView>> rows() {
        if (!(field instanceof RowsField rows)) return List.of();
        var count = Math.clamp(rows.rowsTyped(values) + (values.containsKey("_row") ? 1 : 0), 1, rows.maxRows());
        return IntStream.range(0, count).mapToObj(i -> rows.columns().stream()
                .map(column -> cell(column, rows.prefix(i))).toList()).toList();
    }

    private FieldView cell(Field column, String rowPrefix) {
        var wrong = problems.stream().filter(problem -> (problem.input() + ".").startsWith(rowPrefix + column.key() + ".")).toList();
        return new FieldView(column, rowPrefix, values, List.of(), wrong, asking);
    }
}
