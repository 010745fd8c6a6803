package jp.madoguchi.forms.definition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.condition.Names;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.ConsentField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Masters;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** A form (様式): sections of pages of fields, read from top to bottom, each with its condition. */
public record Form(Text title, Summary summary, List<Section> sections, List<Ineligibility> ineligible, List<ConsentField> declarations)
        implements Names {

    public Form(Text title, @Nullable Summary summary, @Nullable List<Section> sections,
            @Nullable List<Ineligibility> ineligible, @Nullable List<ConsentField> declarations) {
        this.title = Text.orNone(title);
        this.summary = summary == null ? new Summary(null, null, null) : summary;
        this.sections = sections == null ? List.of() : List.copyOf(sections);
        this.ineligible = ineligible == null ? List.of() : List.copyOf(ineligible);
        this.declarations = declarations == null ? List.of() : List.copyOf(declarations);
    }

    public Stream<Page> pages() {
        return sections.stream().flatMap(section -> section.pages().stream());
    }

    public Stream<Field> fields() {
        return Stream.concat(pages().flatMap(page -> page.fields().stream()), declarations.stream());
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
        var asking = new Asking(Answers.none(), java.time.LocalDate.EPOCH, Masters.NONE);
        return find(key).flatMap(field -> field.options(asking).stream()
                .filter(option -> option.value().equals(value)).map(option -> option.label().ja()).findFirst()).orElse(value);
    }
}
