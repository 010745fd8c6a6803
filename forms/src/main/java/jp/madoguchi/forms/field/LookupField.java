package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 一覧から一つ選ぶ: the values of one column of a list of the authority's, narrowed by earlier answers.
 *
 * @param within column → field: only rows whose column holds that field's answer
 * @param only column → value: only rows with that value
 * @param except fields whose choice may not be chosen again
 */
@JsonTypeName("lookup")
public record LookupField(@JsonUnwrapped Question question,
        String list, String column, Map<String, String> within, Map<String, String> only, List<String> except)
        implements Field {

    public LookupField(Question question,
            String list, String column, @Nullable Map<String, String> within, @Nullable Map<String, String> only,
                    @Nullable List<String> except) {
        this.question = question;
        this.list = list;
        this.column = column;
        this.within = within == null ? Map.of() : Map.copyOf(within);
        this.only = only == null ? Map.of() : Map.copyOf(only);
        this.except = except == null ? List.of() : List.copyOf(except);
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var value = input.text(key());
        if (value.isEmpty()) return empty(asking, "choose");
        if (except.stream().anyMatch(other -> asking.soFar().text(other).equals(value))) return wrong("chosenBefore");
        return options(asking).stream().anyMatch(option -> option.value().equals(value)) ? Reading.of(value) : wrong("choose");
    }

    @Override
    public List<Option> options(Asking asking) {
        return asking.masters().rows(list).stream()
                .filter(row -> only.entrySet().stream().allMatch(e -> e.getValue().equals(row.get(e.getKey()))))
                .filter(row -> within.entrySet().stream().allMatch(e -> asking.soFar().text(e.getValue()).equals(row.get(e.getKey()))))
                .map(row -> row.getOrDefault(column, ""))
                .filter(value -> !value.isEmpty())
                .distinct().map(Option::of).toList();
    }

    @Override
    public Set<String> uses() {
        var all = new LinkedHashSet<>(Field.super.uses());
        all.addAll(within.values());
        all.addAll(except);
        return all;
    }

    @Override
    public List<String> mistakes() {
        return list == null || list.isBlank() || column == null || column.isBlank() ? List.of("noList") : List.of();
    }
}
