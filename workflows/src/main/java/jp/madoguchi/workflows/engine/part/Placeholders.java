package jp.madoguchi.workflows.engine.part;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.RowsField;
import jp.madoguchi.forms.text.Words;

/** 差し込める項目: the names that a template of a document may use. */
public final class Placeholders {

    /** Said of every document, by these names. */
    public static final List<String> COMMON = Stream.of("number", "procedure", "received", "name", "kana", "issued", "today",
            "until", "mark", "reason", "issuer", "address", "desk", "phone", "hours", "appeal", "qr", "seal")
            .map(Placeholders::named).toList();

    private Placeholders() {
    }

    /** Of a document about many applications: a part that is there for each of them, and how many there are. */
    public static final String EACH = named("each");
    public static final List<String> SHEET = List.of(EACH, named("count"));

    /** How authorities write it. */
    public static String named(String code) {
        return Words.of("placeholder." + code);
    }

    /** @param rules the names of the document's rules, as its template knows them */
    public static Set<String> of(Form form, Use use, Stream<String> rules) {
        return Stream.of(COMMON.stream(), use == Use.SHEET ? SHEET.stream() : Stream.<String>empty(),
                rules, fields(form).map(Field::key),
                fields(form).filter(RowsField.class::isInstance).flatMap(rows -> ((RowsField) rows).columns().stream())
                        .map(Field::key)).flatMap(all -> all).collect(Collectors.toSet());
    }

    private static Stream<Field> fields(Form form) {
        return form.pages().flatMap(page -> page.fields().stream()).filter(Field::asks);
    }
}
