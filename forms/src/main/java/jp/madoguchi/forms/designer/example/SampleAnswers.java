package jp.madoguchi.forms.designer.example;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.text.Words;

/** 見本の回答: made up at random around the values that conditions turn on; the same seed gives the same. */
public final class SampleAnswers {

    private final Form form;
    private final LocalDate today;
    private final Map<String, List<String>> turning = new HashMap<>();
    private final Random random = new Random(4273);

    private SampleAnswers(Form form, List<Condition> conditions, LocalDate today) {
        this.form = form;
        this.today = today;
        Stream.concat(conditions.stream(), asked(form)).flatMap(Condition::comparisons).forEach(one -> one.fields()
                .forEach(field -> turning.computeIfAbsent(field, key -> new ArrayList<>()).addAll(one.samples())));
    }

    /** When sections, pages and fields are asked. */
    private static Stream<Condition> asked(Form form) {
        return form.sections().stream().flatMap(section -> Stream.concat(Stream.of(section.when()), section.pages().stream()
                .flatMap(page -> Stream.concat(Stream.of(page.when()), page.fields().stream().map(Field::when)))));
    }

    /** @param conditions that are tried besides those of the form */
    public static List<Answers> of(Form form, List<Condition> conditions, LocalDate today, int count) {
        var samples = new SampleAnswers(form, conditions, today);
        return IntStream.range(0, count).mapToObj(i -> samples.one()).toList();
    }

    private Answers one() {
        var all = new LinkedHashMap<String, Answer>();
        for (var section : form.sections()) {
            if (!section.when().holds(new Answers(new HashMap<>(all)))) continue;
            for (var page : section.pages()) {
                if (!page.when().holds(new Answers(new HashMap<>(all)))) continue;
                page.fields().stream().filter(Field::asks)
                        .filter(field -> field.when().holds(new Answers(new HashMap<>(all))))
                        .forEach(field -> all.put(field.key(), new Answer.Text(value(field))));
            }
        }
        return new Answers(all);
    }

    private String value(Field field) {
        var around = turning.getOrDefault(field.key(), List.of());
        if (!field.choices().isEmpty()) return field.choices().get(random.nextInt(field.choices().size())).value();
        if (!around.isEmpty() && random.nextInt(4) > 0) return around.get(random.nextInt(around.size()));
        if (field instanceof NumberField) return Integer.toString(random.nextInt(100_000));
        if (field instanceof DateField) return today.plusDays(random.nextInt(365)).toString();
        return Words.of("given.sample");
    }
}
