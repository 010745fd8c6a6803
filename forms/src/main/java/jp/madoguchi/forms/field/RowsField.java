package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;

/**
 * 繰り返し: the same few fields several times. A row left wholly empty does not count.
 *
 * @param maxRows 10 where none is given
 */
@JsonTypeName("rows")
public record RowsField(@JsonUnwrapped Question question, int maxRows,
        @JsonProperty("fields") List<Field> columns) implements Field {

    /** What a page, and a person, can bear. */
    private static final int MOST_ROWS = 200;

    public RowsField(Question question, int maxRows, List<Field> columns) {
        this.question = question;
        this.maxRows = maxRows == 0 ? 10 : maxRows;
        this.columns = columns == null ? List.of() : List.copyOf(columns);
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var rows = new ArrayList<Answers>();
        var problems = new ArrayList<Problem>();
        for (var i = 0; i < rowsTyped(input.values()); i++) {
            if (i >= maxRows) return wrong("rows.tooMany", maxRows);
            var row = Answers.none();
            var found = new ArrayList<Problem>();
            for (var column : columns) {
                var reading = column.read(rowInput(input, i), asking);
                if (reading.answer().isPresent()) row = row.with(column.key(), reading.answer().get());
                for (var problem : reading.problems()) found.add(new Problem(prefix(i) + problem.input(), problem.code(), problem.args()));
            }
            if (isEmpty(input, i)) continue;
            rows.add(row);
            problems.addAll(found);
        }
        if (!problems.isEmpty()) return Reading.wrong(problems);
        return rows.isEmpty() && !isOptional(asking) ? wrong("rows.required") : Reading.of(new Answer.Rows(rows));
    }

    /** How many rows the inputs hold, the last named one counting. */
    public int rowsTyped(Map<String, List<String>> values) {
        return values.keySet().stream().filter(name -> name.matches("\\Q" + key() + "\\E\\.\\d{1,3}\\..+"))
                .mapToInt(name -> Integer.parseInt(name.substring(key().length() + 1).split("\\.")[0]) + 1).max().orElse(0);
    }

    public String prefix(int row) {
        return key() + "." + row + ".";
    }

    private Input rowInput(Input input, int row) {
        var values = new LinkedHashMap<String, List<String>>();
        input.values().forEach((name, value) -> {
            if (name.startsWith(prefix(row))) values.put(name.substring(prefix(row).length()), value);
        });
        return Input.of(values);
    }

    private boolean isEmpty(Input input, int row) {
        return rowInput(input, row).values().entrySet().stream()
                .allMatch(e -> e.getKey().endsWith(".era") || e.getValue().stream().allMatch(String::isBlank));
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        var values = new LinkedHashMap<String, List<String>>();
        if (answer instanceof Answer.Rows(var rows)) IntStream.range(0, rows.size()).forEach(i -> columns.forEach(column ->
                rows.get(i).of(column.key()).ifPresent(cell ->
                        column.refill(cell).forEach((name, value) -> values.put(prefix(i) + name, value)))));
        return values;
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        if (!(answer instanceof Answer.Rows(var rows))) return List.of();
        return rows.stream().map(row -> String.join("、", columns.stream()
                .flatMap(column -> row.of(column.key()).stream().flatMap(cell -> column.show(cell, asking).stream())).toList())).toList();
    }

    @Override
    public List<String> mistakes() {
        if (columns.isEmpty()) return List.of("noColumns");
        if (maxRows < 1 || maxRows > MOST_ROWS) return List.of("maxRows");
        var unfit = columns.stream().anyMatch(column -> column instanceof RowsField
                || column instanceof AttachmentField || column instanceof MailField);
        return unfit ? List.of("columnKind") : columns.stream().flatMap(column -> column.mistakes().stream()).toList();
    }
}
