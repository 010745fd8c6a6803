package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.designer.example.TestCase;
import jp.madoguchi.forms.field.Field;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Each value of a definition from elsewhere is of the right sort, and what is too long or too deep is refused. */
class ShapeValuesTest {

    /** As steps are: once they had a role. */
    @JsonIgnoreProperties("role")
    sealed interface Named permits Step {
    }

    record Step(String key, String html) implements Named {
    }

    record Steps(List<Step> steps) {
    }

    record Tree(Map<String, Tree> in) {
    }

    @Test
    void aTestCaseHasDaysTextsFilesAndSizes() {
        assertThat(shape("""
                {"key": "t1", "name": "例", "today": "2026-04-01", "inputs": {"kind": ["new"]},
                 "files": {"photo": [{"id": "", "name": "顔.jpg", "mediaType": "image/jpeg", "size": 1200}]},
                 "expected": {"pages": ["kind"], "refused": null, "problems": []}}
                """, TestCase.class)).isEmpty();
        assertThat(shape("""
                {"key": 1, "today": "四月一日", "inputs": {"kind": ["new", 2], "who": null, "mail": "a"},
                 "files": {"photo": [{"name": "<b>", "size": 1.5}, {"size": "1"}, {"size": 99999999999}]},
                 "expected": []}
                """, TestCase.class)).containsExactlyInAnyOrder(tuple("x.key", "shape.text"), tuple("x.today", "shape.day"),
                tuple("x.inputs.kind[1]", "shape.text"), tuple("x.inputs.who", "shape.text"),
                tuple("x.inputs.mail", "shape.list"), tuple("x.files.photo[0].name", "markup"),
                tuple("x.files.photo[0].size", "shape.whole"), tuple("x.files.photo[1].size", "shape.whole"),
                tuple("x.files.photo[2].size", "shape.whole"), tuple("x.expected", "shape.object"));
        assertThat(shape("{\"inputs\": [], \"today\": 20260401}", TestCase.class))
                .containsExactly(tuple("x.inputs", "shape.object"), tuple("x.today", "shape.day"));
    }

    @Test
    void fieldsAndPagesGoByNamesAndSectionsNeedNone() {
        var mistakes = Shape.of(json("""
                {"sections": [{"title": "章", "pages": [{"title": "頁", "fields": [{"type": "text", "label": "一"}]}]}],
                  "ineligible": [{"reason": "対象外"}]}
                """), Form.class, "form");

        assertThat(mistakes).containsExactly(new FormMistake("form.sections[0].pages[0]", "missingPart", "slug"),
                new FormMistake("form.sections[0].pages[0].fields[0]", "missingPart", "key"));
    }

    @Test
    void aChoiceIsOneOfThoseWithItsLookAndWords() {
        assertThat(shape("""
                {"type": "choice", "key": "a", "label": {"ja": "区分", "en": "Kind"}, "look": "select",
                  "options": [{"value": "x", "label": "甲"}]}
                """, Field.class)).isEmpty();
        assertThat(shape("""
                {"type": "choice", "key": "a", "label": {"ja": "<i>区分", "en": 7}, "look": "carousel", "hint": ["一"],
                  "options": [["x"]]}
                """, Field.class)).containsExactlyInAnyOrder(tuple("x.label.ja", "markup"), tuple("x.label.en", "shape.text"),
                tuple("x.look", "shape.choice"), tuple("x.hint", "shape.text"), tuple("x.options[0]", "shape.object"));
        assertThat(shape("\"choice\"", Field.class)).containsExactly(tuple("x", "shape.object"));
        assertThat(Shape.of(json("{\"type\": \"oracle\"}"), Field.class, "x"))
                .containsExactly(new FormMistake("x", "unknownType", "oracle"));
    }

    @Test
    void aNameThatWasWrittenOnceIsPassedOver() {
        assertThat(shape("{\"key\": \"a\", \"role\": \"clerk\"}", Step.class)).isEmpty();
        assertThat(shape("{\"key\": \"a\", \"rank\": \"clerk\"}", Step.class))
                .containsExactly(tuple("x", "unknownKey"));
        assertThat(shape("{\"type\": \"step\"}", Step.class)).as("which has no kinds")
                .containsExactly(tuple("x", "unknownKey"));
    }

    @Test
    void wordsAreAsLongAsSomebodyReads() {
        assertThat(shape("{\"key\": \"" + "あ".repeat(10_000) + "\"}", Step.class)).isEmpty();
        assertThat(shape("{\"key\": \"" + "あ".repeat(10_001) + "\"}", Step.class))
                .containsExactly(tuple("x.key", "shape.long"));
    }

    @Test
    void onlyTheDocumentOfAStepIsHtmlAndLonger() {
        assertThat(document("<p>" + "あ".repeat(199_997), "workflow")).isEmpty();
        assertThat(document("<p>" + "あ".repeat(199_998), "workflow")).extracting(FormMistake::where, FormMistake::code)
                .containsExactly(tuple("workflow.steps[0].html", "shape.long"));
        assertThat(document("<p>", "form")).extracting(FormMistake::code).containsExactly("markup");
    }

    @Test
    void whatIsWrongIsShownAsFarAsItFits() {
        assertThat(Shape.of(json("{\"key\": \"<b>" + "あ".repeat(60) + "\"}"), Step.class, "x").getFirst().detail())
                .isEqualTo("<b>" + "あ".repeat(37));
        assertThat(Shape.of(json("{\"key\": \"<b>\"}"), Step.class, "x").getFirst().detail()).isEqualTo("<b>");
        assertThat(Shape.of(json("{\"" + "a".repeat(80) + "\": 1}"), Step.class, "x").getFirst().detail())
                .isEqualTo("a".repeat(80));
        assertThat(Shape.of(json("{\"" + "a".repeat(81) + "\": 1}"), Step.class, "x").getFirst().detail())
                .isEqualTo("a".repeat(80) + "…");
    }

    @Test
    void conditionsAreNestedAsDeepAsSomebodyUnderstands() {
        assertThat(Shape.of(nested(Shape.DEEPEST), Condition.class, "x")).isEmpty();
        assertThat(Shape.of(nested(Shape.DEEPEST + 1), Condition.class, "x"))
                .containsExactly(new FormMistake("x" + ".of".repeat(Shape.DEEPEST + 1), "tooDeep",
                Integer.toString(Shape.DEEPEST)));
        assertThat(Shape.of(lists(Shape.DEEPEST / 2 + 1), Condition.class, "x")).extracting(FormMistake::code)
                .containsExactly("tooDeep");
        assertThat(Shape.of(json("{\"in\": {\"a\": ".repeat(Shape.DEEPEST) + "{}" + "}}".repeat(Shape.DEEPEST)),
                Tree.class, "x")).extracting(FormMistake::code).containsExactly("tooDeep");
    }

    @Test
    void manyMistakesInOneElementAreNoMoreEither() {
        var step = FormJson.tree().objectNode();
        for (var i = 0; i < 2 * Shape.MOST; i++) step.put("unknown" + i, i);

        assertThat(Shape.of(step, Step.class, "x")).hasSize(Shape.MOST);
    }

    private static JsonNode nested(int times) {
        return json("{\"type\": \"not\", \"of\": ".repeat(times) + "{\"type\": \"always\"}" + "}".repeat(times));
    }

    private static JsonNode lists(int times) {
        return json("{\"type\": \"all\", \"of\": [".repeat(times) + "{\"type\": \"always\"}" + "]}".repeat(times));
    }

    private static List<FormMistake> document(String html, String path) {
        return Shape.of(FormJson.toTree(new Steps(List.of(new Step("a", html)))), Steps.class, path);
    }

    private static List<Tuple> shape(String json, Class<?> kind) {
        return Shape.of(json(json), kind, "x").stream().map(mistake -> tuple(mistake.where(), mistake.code())).toList();
    }

    private static JsonNode json(String text) {
        return FormJson.mapper().readTree(text);
    }
}
