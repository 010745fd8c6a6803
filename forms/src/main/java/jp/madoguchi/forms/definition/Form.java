package jp.madoguchi.forms.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Names;
import jp.madoguchi.forms.field.ChoicesField;
import jp.madoguchi.forms.field.ConsentField;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** A form (様式): sections of pages of fields, read from top to bottom, each with its condition. */
public record Form(Text title, Summary summary, List<Section> sections, List<Ineligibility> ineligible, List<Check> checks,
        List<ConsentField> declarations) implements Names {

    public Form(@Nullable Text title, @Nullable Summary summary, @Nullable List<Section> sections,
            @Nullable List<Ineligibility> ineligible, @Nullable List<Check> checks, @Nullable List<ConsentField> declarations) {
        this.title = Text.orNone(title);
        this.summary = summary == null ? new Summary(null, null, null) : summary;
        this.sections = named(sections, "s", Section::key,
                (key, section) -> new Section(key, section.title(), section.when(), section.pages()));
        this.ineligible = named(ineligible, "r", Ineligibility::key, (key, rule) -> new Ineligibility(key, rule.when(), rule.reason()));
        this.checks = named(checks, "c", Check::key, (key, check) -> new Check(key, check.when(), check.field(), check.message()));
        this.declarations = declarations == null ? List.of() : List.copyOf(declarations);
    }

    /** What was written before it had names gets s1, s2 … */
    private static <T> List<T> named(@Nullable List<T> all, String letter, Function<T, String> key, BiFunction<String, T, T> with) {
        if (all == null) return List.of();
        var taken = new HashSet<>(all.stream().map(key).toList());
        return all.stream().map(one -> key.apply(one).isEmpty() ? with.apply(free(taken, letter), one) : one).toList();
    }

    private static String free(Set<String> taken, String letter) {
        var i = 1;
        while (!taken.add(letter + i)) i++;
        return letter + i;
    }

    public Stream<Page> pages() {
        return sections.stream().flatMap(section -> section.pages().stream());
    }

    public Stream<Field> fields() {
        return Stream.concat(pages().flatMap(page -> page.fields().stream()), declarations.stream());
    }

    /** The declarations to be made before sending, given all answers. */
    public List<Field> declared(Answers answers) {
        return declarations.stream().filter(field -> field.when().holds(answers)).map(Field.class::cast).toList();
    }

    public Optional<Field> find(String key) {
        return fields().filter(field -> field.key().equals(key)).findFirst();
    }

    @Override
    public String field(String key) {
        return find(key).map(field -> field.label().ja()).orElse(key);
    }

    @Override
    public String value(String key, String value) {
        return find(key).flatMap(field -> field.choices().stream()
                .filter(option -> option.value().equals(value)).map(option -> option.label().ja()).findFirst()).orElse(value);
    }

    @Override
    public boolean isDay(String key) {
        return find(key).filter(DateField.class::isInstance).isPresent();
    }

    @Override
    public boolean isSeveral(String key) {
        return find(key).filter(ChoicesField.class::isInstance).isPresent();
    }
}
