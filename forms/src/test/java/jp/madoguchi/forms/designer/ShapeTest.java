package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import org.junit.jupiter.api.Test;

/** A definition from elsewhere is told everything that is wrong with it, and where. */
class ShapeTest {

    @Test
    void findsNothingInWhatWeWroteOurselves() {
        assertThat(Shape.of(FormJson.toTree(TestForms.parkingPermit()), Form.class, "form")).isEmpty();
        assertThat(Shape.of(FormJson.toTree(TestForms.highSchool()), Form.class, "form")).isEmpty();
        assertThat(Shape.of(FormJson.toTree(TestForms.everyField()), Form.class, "form")).isEmpty();
    }

    @Test
    void saysEverythingThatIsWrongAndWhere() {
        var json = """
                {"title": "<script>alert(1)</script>", "colour": "red", "sections": [{"title": 7, "pages": [
                  {"slug": "a", "title": "A", "fields": [{"type": "telepathy", "key": "x", "label": "X"}, {"type": "number", "key": "n", "label": "N", "min": "one", "optional": "maybe"}, null],
                   "when": {"type": "runs", "code": "rm -rf"}}, {"slug": "b", "title": "B", "fields": "none"}]}]}
                """;

        assertThat(Shape.of(FormJson.mapper().readTree(json), Form.class, "form"))
                .extracting(FormMistake::where, FormMistake::code).containsExactlyInAnyOrder(
                tuple("form.title", "markup"), tuple("form", "unknownKey"), tuple("form.sections[0].title", "shape.text"),
                tuple("form.sections[0].pages[0].fields[0]", "unknownType"),
                        tuple("form.sections[0].pages[0].fields[1].min", "shape.number"),
                tuple("form.sections[0].pages[0].fields[1].optional", "shape.flag"),
                        tuple("form.sections[0].pages[0].fields[2]", "shape.object"),
                tuple("form.sections[0].pages[0].when", "unknownType"), tuple("form.sections[0].pages[1].fields", "shape.list"));
    }

    @Test
    void saysNoMoreThanAPersonCanRead() {
        var json = FormJson.tree().objectNode();
        var sections = json.putArray("sections");
        for (var i = 0; i < 10_000; i++) sections.add(i);

        assertThat(Shape.of(json, Form.class, "form")).hasSize(Shape.MOST);
    }
}
