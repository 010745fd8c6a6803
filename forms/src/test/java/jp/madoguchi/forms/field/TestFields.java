package jp.madoguchi.forms.field;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.FormJson;

/** Fields as an owner writes them, with ' for ", and what is typed into them. */
final class TestFields {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    static final Asking ASKING = new Asking(Answers.none(), TODAY, Masters.NONE);

    private TestFields() {
    }

    static Field field(String type) {
        return field(type, "");
    }

    /** Has the key x and the label 項目. */
    static Field field(String type, String more) {
        var json = "{'type': '%s', 'key': 'x', 'label': '項目'%s}".formatted(type, more.isEmpty() ? "" : ", " + more);
        return FormJson.mapper().readValue(json.replace('\'', '"'), Field.class);
    }

    static Input typed(String... namesAndValues) {
        var values = new HashMap<String, List<String>>();
        for (var i = 0; i < namesAndValues.length; i += 2) values.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        return Input.of(values);
    }

    static Reading read(Field field, String... namesAndValues) {
        return field.read(typed(namesAndValues), ASKING);
    }

    /** Each as its input and its code. */
    static List<String> problems(Reading reading) {
        return reading.problems().stream().map(problem -> problem.input() + " " + problem.code()).toList();
    }

    static List<String> problems(Field field, String... namesAndValues) {
        return problems(read(field, namesAndValues));
    }
}
