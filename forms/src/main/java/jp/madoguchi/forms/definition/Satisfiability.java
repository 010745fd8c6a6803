package jp.madoguchi.forms.definition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.ChoicesField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.text.Words;

/**
 * Whether a condition can ever hold: tries every combination of the values that make a difference, with each field
 * answered only where it is asked. Past {@value #MOST} combinations it says yes.
 */
public final class Satisfiability {

    private static final int MOST = 20_000;

    private final Form form;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, Integer> order = new HashMap<>();
    private final Map<String, Condition> guards = new HashMap<>();
    private final Map<String, Boolean> known = new HashMap<>();

    public Satisfiability(Form form) {
        this.form = form;
        form.fields().forEach(field -> {
            order.putIfAbsent(field.key(), order.size());
            fields.putIfAbsent(field.key(), field);
        });
        for (var section : form.sections())
            for (var page : section.pages())
                for (var field : page.fields())
                    guards.put(field.key(), section.when().and(page.when()).and(field.when()));
    }

    /** What nobody is ever asked, offered or refused, and where everybody gets stuck. */
    List<FormMistake> mistakes() {
        var found = new ArrayList<FormMistake>();
        for (var section : form.sections()) {
            for (var page : section.pages()) {
                var guard = section.when().and(page.when());
                if (!possible(guard)) found.add(FormMistake.at(Address.page(page.slug()), "neverAsked", guard.inWords(form)));
                else page.fields().forEach(field -> inField(field, guard.and(field.when()), found));
            }
        }
        form.ineligible().forEach(rule -> {
            if (!possible(rule.when())) found.add(FormMistake.at(Address.rule(rule.key()), "neverHolds", rule.when().inWords(form)));
        });
        form.checks().forEach(check -> {
            if (!possible(check.when())) found.add(FormMistake.at(Address.check(check.key()), "neverHolds", check.when().inWords(form)));
        });
        if (found.isEmpty() && !form.ineligible().isEmpty()
                && !possible(new Not(new Any(form.ineligible().stream().map(Ineligibility::when).toList()))))
            found.add(FormMistake.at(Address.FORM, "allRefused", ""));
        return found;
    }

    private void inField(Field field, Condition asked, List<FormMistake> found) {
        if (!possible(asked)) {
            found.add(FormMistake.at(Address.field(field.key()), "neverAsked", field.when().inWords(form)));
            return;
        }
        var conditional = field.choices().stream().filter(option -> !(option.when() instanceof Always)).toList();
        conditional.stream().filter(option -> !possible(asked.and(option.when())))
                .forEach(option -> found.add(FormMistake.at(Address.field(field.key()), "neverOffered", option.label().ja())));
        var none = new Any(conditional.stream().map(jp.madoguchi.forms.field.Option::when).toList());
        if (!conditional.isEmpty() && conditional.size() == field.choices().size() && !field.optional()
                && possible(asked.and(new Not(none))))
            found.add(FormMistake.at(Address.field(field.key()), "deadEnd", field.label().ja()));
    }

    /** The condition under which that field is asked. */
    public Condition guard(String field) {
        return guards.getOrDefault(field, Condition.orAlways(null));
    }

    public boolean possible(Condition condition) {
        if (condition instanceof Always) return true;
        return known.computeIfAbsent(condition.toString(), text -> search(condition));
    }

    private boolean search(Condition condition) {
        var looked = new LinkedHashSet<String>();
        gather(condition, looked);
        looked.retainAll(order.keySet());
        var inOrder = looked.stream().sorted(Comparator.comparing(order::get)).toList();
        var conditions = Stream.concat(Stream.of(condition), inOrder.stream().map(guards::get).filter(java.util.Objects::nonNull)).toList();
        var values = inOrder.stream().map(key -> values(key, conditions)).toList();
        var combinations = values.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min((long) MOST + 1, a * b));
        return combinations > MOST || search(condition, inOrder, values, 0, Answers.none());
    }

    private boolean search(Condition goal, List<String> keys, List<List<Answer>> values, int at, Answers answers) {
        if (at == keys.size()) return goal.holds(answers);
        var key = keys.get(at);
        var guard = guards.get(key);
        if (guard != null && !guard.holds(answers)) return search(goal, keys, values, at + 1, answers);
        return values.get(at).stream().anyMatch(value -> search(goal, keys, values, at + 1, answers.with(key, value)));
    }

    private void gather(Condition condition, Set<String> into) {
        for (var key : condition.fields())
            if (into.add(key) && guards.containsKey(key)) gather(guards.get(key), into);
    }

    /** The choices of a field, or what the conditions compare it with and values around those. */
    private List<Answer> values(String key, List<Condition> conditions) {
        var field = Objects.requireNonNull(fields.get(key));
        var typed = !(field instanceof ChoiceField || field instanceof ChoicesField) && field.choices().isEmpty();
        var texts = new LinkedHashSet<String>();
        field.choices().forEach(option -> texts.add(option.value()));
        if (typed) conditions.forEach(condition -> mentioned(condition, key, texts));
        if (typed && texts.isEmpty()) texts.add(Words.of("given.other"));
        else if (typed) texts.add(Words.of("given.otherValue"));
        if (field.optional()) texts.add("");
        var answers = new ArrayList<Answer>();
        texts.forEach(text -> answers.add(field instanceof ChoicesField
                ? new Answer.Choices(text.isEmpty() ? List.of() : List.of(text)) : new Answer.Text(text)));
        if (field instanceof ChoicesField) answers.add(new Answer.Choices(field.choices().stream()
                .map(jp.madoguchi.forms.field.Option::value).toList()));
        return answers;
    }

    private static void mentioned(Condition condition, String key, Set<String> into) {
        condition.comparisons().filter(one -> one.fields().contains(key)).forEach(one -> into.addAll(one.samples()));
    }
}
