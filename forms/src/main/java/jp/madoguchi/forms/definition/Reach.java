package jp.madoguchi.forms.definition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.AtLeast;
import jp.madoguchi.forms.condition.AtMost;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.condition.OneOf;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.ChoicesField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Masters;

/**
 * Whether a condition can ever hold: tries every combination of the values that make a difference, with each field
 * answered only where it is asked. Past {@value #MOST} combinations it says yes.
 */
final class Reach {

    private static final int MOST = 20_000;

    private final Form form;
    private final Map<String, Condition> guards = new HashMap<>();

    Reach(Form form) {
        this.form = form;
        for (var section : form.sections())
            for (var page : section.pages())
                for (var field : page.fields())
                    guards.put(field.key(), section.when().and(page.when()).and(field.when()));
    }

    boolean possible(Condition condition) {
        var fields = new LinkedHashSet<String>();
        gather(condition, fields);
        var inOrder = form.fields().map(Field::key).filter(fields::contains).toList();
        var conditions = new ArrayList<Condition>(List.of(condition));
        inOrder.forEach(key -> conditions.add(guards.getOrDefault(key, condition)));
        var values = inOrder.stream().map(key -> values(key, conditions)).toList();
        var combinations = values.stream().mapToLong(List::size).reduce(1, (a, b) -> Math.min((long) MOST + 1, a * b));
        return combinations > MOST || search(condition, inOrder, values, 0, Answers.none());
    }

    private boolean search(Condition goal, List<String> fields, List<List<Answer>> values, int at, Answers answers) {
        if (at == fields.size()) return goal.holds(answers);
        var key = fields.get(at);
        var guard = guards.get(key);
        if (guard != null && !guard.holds(answers)) return search(goal, fields, values, at + 1, answers);
        return values.get(at).stream().anyMatch(value -> search(goal, fields, values, at + 1, answers.with(key, value)));
    }

    private void gather(Condition condition, Set<String> into) {
        for (var key : condition.fields())
            if (into.add(key) && guards.containsKey(key)) gather(guards.get(key), into);
    }

    /** The choices of a field, or what the conditions compare it with and something else. */
    private List<Answer> values(String key, List<Condition> conditions) {
        var field = form.find(key).orElseThrow();
        var options = field.options(new Asking(Answers.none(), java.time.LocalDate.EPOCH, Masters.NONE));
        var texts = new LinkedHashSet<String>();
        var typed = options.isEmpty();
        if (!typed) options.forEach(option -> texts.add(option.value()));
        conditions.forEach(condition -> mentioned(condition, key, typed, texts));
        if (typed) texts.add("他");
        if (field.optional()) texts.add("");
        var answers = new ArrayList<Answer>();
        texts.forEach(text -> answers.add(field instanceof ChoicesField ? new Answer.Choices(List.of(text)) : new Answer.Text(text)));
        if (field instanceof ChoicesField) answers.add(new Answer.Choices(List.copyOf(texts)));
        return answers;
    }

    private static void mentioned(Condition condition, String key, boolean typed, Set<String> into) {
        switch (condition) {
            case Is(var field, var value) when typed && field.equals(key) -> into.add(value);
            case OneOf(var field, var values) when typed && field.equals(key) -> into.addAll(values);
            case AtLeast(var field, var number) when typed && field.equals(key) -> into.add(number.toPlainString());
            case AtMost(var field, var number) when typed && field.equals(key) -> into.add(number.toPlainString());
            case All(var of) -> of.forEach(part -> mentioned(part, key, typed, into));
            case Any(var of) -> of.forEach(part -> mentioned(part, key, typed, into));
            case Not(var of) -> mentioned(of, key, typed, into);
            default -> { }
        }
    }
}
