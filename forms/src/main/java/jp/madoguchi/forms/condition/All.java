package jp.madoguchi.forms.condition;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Words;

/** すべてが当てはまる. */
@JsonTypeName("all")
public record All(List<Condition> of) implements Condition {

    public All {
        of = of == null ? List.of() : List.copyOf(of);
    }

    @Override
    public boolean holds(Answers answers) {
        return of.stream().allMatch(condition -> condition.holds(answers));
    }

    @Override
    public String inWords(Names names) {
        return of.stream().map(condition -> part(condition, names)).collect(Collectors.joining(Words.of("condition.and")));
    }

    private static String part(Condition condition, Names names) {
        var words = condition.inWords(names);
        return condition instanceof Any ? Words.of("condition.group", words) : words;
    }

    @Override
    public Set<String> fields() {
        return of.stream().flatMap(condition -> condition.fields().stream()).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public boolean complete() {
        return !of.isEmpty() && of.stream().allMatch(Condition::complete);
    }

    @Override
    public int depth() {
        return 1 + of.stream().mapToInt(Condition::depth).max().orElse(0);
    }

    @Override
    public Stream<Condition> comparisons() {
        return of.stream().flatMap(Condition::comparisons);
    }
}
