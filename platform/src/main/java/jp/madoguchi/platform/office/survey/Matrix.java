package jp.madoguchi.platform.office.survey;

import java.util.List;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import org.jspecify.annotations.Nullable;

/** 集計表: how many procedures, and applications a year, by kind and answer. */
public record Matrix(Round round, List<Row> rows) {

    /** One cell of the published table; a blank answer means that nobody has answered yet. */
    public record Row(Kind kind, String answer, long procedures, long volume) {

        public String label() {
            return answer.isEmpty() ? "" : RegistryWords.answer(answer);
        }
    }

    /** Nobody is left to answer. */
    public boolean isComplete() {
        return rows.stream().noneMatch(row -> row.answer.isEmpty());
    }

    public Row of(Kind kind, String answer) {
        return rows.stream().filter(row -> row.kind == kind && row.answer.equals(answer)).findFirst().orElse(new Row(kind, answer, 0, 0));
    }

    public Row sum(Kind kind) {
        var all = rows.stream().filter(row -> row.kind == kind).toList();
        return new Row(kind, "", all.stream().mapToLong(Row::procedures).sum(), all.stream().mapToLong(Row::volume).sum());
    }

    public Row sum(String answer) {
        var all = rows.stream().filter(row -> row.answer.equals(answer)).toList();
        return new Row(Kind.OWN, answer, all.stream().mapToLong(Row::procedures).sum(), all.stream().mapToLong(Row::volume).sum());
    }

    /** The answers of the questionnaire in its order, then whatever else was answered; blank last where some are open. */
    public List<String> answers() {
        return answers(this);
    }

    /** With those of another round, so that both columns add up. */
    public List<String> answers(@Nullable Matrix before) {
        var found = java.util.stream.Stream.concat(rows.stream(), before == null ? java.util.stream.Stream.empty()
                : before.rows.stream()).map(Row::answer).distinct().toList();
        var order = new java.util.ArrayList<>(round.questions().when());
        found.stream().filter(answer -> !answer.isEmpty() && !order.contains(answer)).sorted().forEach(order::add);
        if (found.contains("")) order.add("");
        return order;
    }
}
