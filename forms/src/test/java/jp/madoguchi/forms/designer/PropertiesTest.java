package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every kind of field can be edited; what was not on the page, or makes no sense, stays as it was. */
class PropertiesTest {

    static Stream<String> kinds() {
        return Field.kinds().stream().map(Field::typeOf);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindBeginsAsAFieldThatCanBeReadAndHasItsProperties(String kind) {
        var field = Properties.newField(kind, "new1", "質問");

        assertThat(FormJson.ofTree(field, Field.class).kind()).isEqualTo(kind);
        assertThat(Properties.of(Address.field("new1"), field, TestForms.everyField())).extracting(Property::name)
                .startsWith("label", "hint").doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aPageThatIsSentUnchangedChangesNothing(String kind) {
        var field = TestForms.everyField().fields().filter(one -> one.kind().equals(kind)).findFirst().map(FormJson::toTree).orElseThrow();
        var properties = Properties.of(Address.field(field.get("key").asString()), field, TestForms.everyField());

        var read = Posted.read(properties, inputs(properties, field), field,
                Palette.at(TestForms.everyField(), Address.field(field.get("key").asString()), Masters.NONE));

        read.forEach((name, value) -> assertThat(Blueprint.same(value, field.get(name)))
                .as(name + " " + value + " " + field.get(name)).isTrue());
    }

    @Test
    void wordsInOtherLanguagesStay() {
        var field = Properties.newField("text", "a", "質問");
        field.putObject("label").put("ja", "氏名").put("en", "Name");

        var read = Posted.read(Properties.of(Address.field("a"), field, TestForms.everyField()),
                Map.of("label", List.of("お名前")), field, Palette.at(TestForms.everyField(), Address.field("a"), Masters.NONE));

        assertThat(read).containsOnlyKeys("label");
        assertThat(read.get("label").get("ja").asString()).isEqualTo("お名前");
        assertThat(read.get("label").get("en").asString()).isEqualTo("Name");
    }

    @Test
    void aNumberThatIsNoneLeavesTheOldOne() {
        var field = Properties.newField("text", "a", "質問");

        assertThat(Posted.read(Properties.of(Address.field("a"), field, TestForms.everyField()),
                Map.of("maxLength", List.of("たくさん")), field,
                Palette.at(TestForms.everyField(), Address.field("a"), Masters.NONE))).isEmpty();
    }

    @Test
    void aBoundSpeaksOfTheDayOfTheApplication() {
        assertThat(Bound.of("today-P18M")).isEqualTo(new Bound("before", "18", "M", ""));
        assertThat(Bound.read("before", "１８", "M", "")).isEqualTo("today-P18M");
        assertThat(Bound.read("today", "", "", "")).isEqualTo("today");
        assertThat(Bound.of("2026-04-01").day()).isEqualTo("2026-04-01");
    }

    /** As the panel would send them. */
    private static Map<String, List<String>> inputs(List<Property> properties, ObjectNode field) {
        var inputs = new HashMap<String, List<String>>();
        for (var property : properties) {
            var name = property.name();
            var value = field.path(name);
            switch (property.editor()) {
                case TEXT, LONG, LINE, WHOLE, NUMBER,
                        ONE -> inputs.put(name, List.of(value.isNull() || value.isMissingNode() ? ""
                        : value.asString()));
                case FLAG -> inputs.put(name, value.asBoolean() ? List.of("no", "yes") : List.of("no"));
                case NEED -> inputs.put("optional", List.of(value.asBoolean() ? "optional" : "required"));
                case CONDITION -> condition(name, Posted.clause(value), inputs);
                case OPTIONS -> options(name, value, inputs);
                case BOUND -> {
                    var bound = Bound.of(value.asString());
                    inputs.putAll(Map.of(name + ".kind", List.of(bound.kind()), name + ".n", List.of(bound.n()),
                            name + ".unit", List.of(bound.unit()), name + ".day", List.of(bound.day())));
                }
                case LIST -> list(field, inputs);
            }
        }
        return inputs;
    }

    private static void condition(String path, Clause clause, Map<String, List<String>> inputs) {
        if (clause instanceof Clause.Group(var join, var of)) {
            inputs.put(path + ".join", List.of(join.name()));
            for (var i = 0; i < of.size(); i++) condition(path + "." + i, of.get(i), inputs);
        } else if (clause instanceof Clause.Row(var field, var is, var values)) {
            inputs.putAll(Map.of(path + ".field", List.of(field), path + ".is", List.of(is.name()), path + ".value", values));
        }
    }

    private static void options(String name, JsonNode value, Map<String, List<String>> inputs) {
        inputs.put(name + ".size", List.of(Integer.toString(value.size())));
        for (var i = 0; i < value.size(); i++) {
            var option = value.get(i);
            inputs.put(name + "." + i + ".value", List.of(option.get("value").asString()));
            inputs.put(name + "." + i + ".label", List.of(option.get("label").asString()));
            inputs.put(name + "." + i + ".hint", List.of(option.path("hint").isObject() ? "" : option.path("hint").asString("")));
            condition(name + "." + i + ".when", Posted.clause(option.get("when")), inputs);
        }
    }

    private static void list(ObjectNode field, Map<String, List<String>> inputs) {
        var all = new LinkedHashMap<String, List<String>>();
        all.put("list", List.of(field.path("list").asString("")));
        all.put("column", List.of(field.path("column").asString("")));
        field.path("within").forEachEntry((column, other) -> all.put("within." + column, List.of(other.asString())));
        field.path("only").forEachEntry((column, only) -> all.put("only." + column, List.of(only.asString())));
        all.put("except", field.path("except").valueStream().map(JsonNode::asString).toList());
        inputs.putAll(all);
    }
}
