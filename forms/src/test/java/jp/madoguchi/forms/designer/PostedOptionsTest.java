package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The choices of a field, and where a list narrows them, as they were posted. */
class PostedOptionsTest {

    private static final Palette PALETTE = Palette.at(TestForms.parkingPermit(), Address.page("contact"), Masters.NONE);

    private static final JsonNode BEFORE = FormJson.mapper().readTree("""
            [{"value": "a", "label": {"ja": "甲", "en": "A"}, "hint": "説明",
              "when": {"type": "is", "field": "kind", "value": "new"}},
             {"value": "b", "label": "乙"}]
            """);

    @Test
    void whatThePageDoesNotShowOfAChoiceStays() {
        var read = options(Map.of("options.size", "2", "options.0.value", " a1 ", "options.0.label", "甲種",
                "options.0.hint", "", "options.1.value", "b", "options.1.label", "乙種"));

        assertThat(read).isEqualTo(FormJson.mapper().readTree("""
                [{"value": "a1", "label": {"ja": "甲種", "en": "A"}, "hint": "",
                  "when": {"type": "is", "field": "kind", "value": "new"}},
                 {"value": "b", "label": "乙種", "hint": ""}]
                """));
        assertThat(BEFORE.get(0).get("label").get("ja").asString()).as("what was shown stays").isEqualTo("甲");
    }

    @Test
    void aChoiceCanBeNewAndHaveACondition() {
        var read = options(Map.of("options.size", "3", "options.2.value", "c", "options.2.label", "丙",
                "options.2.when.join", "all", "options.2.when.0.field", "kind", "options.2.when.0.is", "is",
                "options.2.when.0.value", "new"));

        assertThat(read).isEqualTo(FormJson.mapper().readTree("""
                [{"value": "c", "label": "丙", "hint": "", "when": {"type": "is", "field": "kind", "value": "new"}}]
                """));
    }

    @Test
    void noMoreChoicesAreReadThanWereSaid() {
        var inputs = Map.of("options.0.label", "甲", "options.1.label", "乙");

        assertThat(options(with(inputs, "1"))).extracting(option -> option.get("label").get("ja").asString())
                .containsExactly("甲");
        assertThat(options(with(inputs, "-1"))).isEmpty();
        assertThat(options(with(inputs, "many"))).isEmpty();
    }

    @Test
    void noMoreChoicesAreReadThanCanBeDrawn() {
        var inputs = new HashMap<String, String>(Map.of("options.size", "9999"));
        for (var i = 0; i <= Posted.MOST_OPTIONS; i++) inputs.put("options." + i + ".label", "項" + i);

        assertThat(options(inputs)).hasSize(Posted.MOST_OPTIONS);
    }

    @Test
    void aListIsNarrowedByEarlierAnswersAndByFixedValues() {
        var read = PostedList.of(all(Map.of("list", "schools", "column", "course", "within.kind", "category",
                "within.school", "phone", "only.open", " 有 ", "only.form", "", "except", "kind")), PALETTE);

        assertThat((JsonNode) FormJson.toTree(read)).isEqualTo(FormJson.mapper().readTree("""
                {"list": "schools", "column": "course", "within": {"kind": "category"}, "only": {"open": "有"},
                  "except": ["kind"]}
                """));
    }

    @Test
    void aListIsWithinFieldsBeforeItOnly() {
        assertThat(PostedList.of(Map.of("except", List.of("category", "phone", "nobody")), PALETTE).get("except"))
                .extracting(JsonNode::asString).containsExactly("category");
        assertThat(PostedList.of(Map.of("category", List.of("kind"), "kind", List.of("x")), PALETTE))
                .containsEntry("within", FormJson.tree().objectNode())
                .containsEntry("only", FormJson.tree().objectNode());
    }

    private static Map<String, String> with(Map<String, String> inputs, String size) {
        var all = new HashMap<>(inputs);
        all.put("options.size", size);
        return all;
    }

    private static JsonNode options(Map<String, String> inputs) {
        return PostedOptions.of(all(inputs), "options", BEFORE, PALETTE);
    }

    private static Map<String, List<String>> all(Map<String, String> inputs) {
        var all = new HashMap<String, List<String>>();
        inputs.forEach((name, typed) -> all.put(name, List.of(typed)));
        return all;
    }
}
