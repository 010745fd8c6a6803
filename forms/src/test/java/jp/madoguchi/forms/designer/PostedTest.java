package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody typed into the panel becomes a value of the right sort, or leaves the old one. */
class PostedTest {

    private static final Palette PALETTE = Palette.at(TestForms.parkingPermit(), Address.page("contact"), Masters.NONE);

    private final ObjectNode was = FormJson.tree().objectNode();

    @ParameterizedTest
    @EnumSource(Editor.class)
    void whatIsNotOnThePageIsLeftAlone(Editor editor) {
        assertThat(read(Property.of("a", editor), Map.of("other", List.of("x")))).isEmpty();
    }

    @Test
    void wordsLoseWhatCannotBeSeen() {
        assertThat(text("label", Editor.TEXT, " 氏\u0000名\n（姓） ")).isEqualTo("氏名 （姓）");
        assertThat(text("hint", Editor.LONG, "一行目\r\n\u0007二行目 ")).isEqualTo("一行目\n二行目");
        assertThat(text("mask", Editor.LINE, " M-\u0000000 ")).isEqualTo("M-000");
    }

    @Test
    void aDocumentStaysAsItWasTypedUpToWhatAnybodyReads() {
        assertThat(text("html", Editor.HTML, "<p>\r\n  一行目</p> ")).isEqualTo("<p>\n  一行目</p> ");
        assertThat(text("html", Editor.HTML, "あ".repeat(200_001))).hasSize(200_000);
        assertThat(text("mask", Editor.LINE, "0".repeat(4_001))).hasSize(4_000);
    }

    @Test
    void linesAreTheOnesWithSomethingOnThem() {
        assertThat(read("lines", Editor.LINES, "一\n\n 二 \r\n三").get("lines")).extracting(JsonNode::asString)
                .containsExactly("一", "二", "三");
        assertThat(read("lines", Editor.LINES, "行\n".repeat(60)).get("lines")).hasSize(50);
    }

    @Test
    void ofSeveralOnlyThoseCountThatAreOffered() {
        var channels = new Property("channels", Editor.SEVERAL, options("mail", "sms"));

        assertThat(read(channels, Map.of("channels", List.of("", "sms", "pigeon"))).get("channels"))
                .extracting(JsonNode::asString).containsExactly("sms");
    }

    @Test
    void aFlagThatIsOffIsOnlyWrittenWhereItStood() {
        assertThat(read(Property.of("confirm", Editor.FLAG), Map.of("confirm", List.of("no", "yes"))).get("confirm")
                .asBoolean()).isTrue();
        assertThat(read("confirm", Editor.FLAG, "no")).isEqualTo(Collections.singletonMap("confirm", null));
        was.put("confirm", true);
        assertThat(read("confirm", Editor.FLAG, "no").get("confirm").asBoolean(true)).isFalse();
    }

    @Test
    void onlyAnOfferedChoiceIsTaken() {
        var look = new Property("look", Editor.ONE, options("", "cards", "list"));

        assertThat(read(look, Map.of("look", List.of("list"))).get("look").asString()).isEqualTo("list");
        assertThat(read(look, Map.of("look", List.of(""))).get("look").asString("none")).isEmpty();
        assertThat(read(look, Map.of("look", List.of("carousel")))).isEmpty();
    }

    @Test
    void aRoleIsSetOrTakenAwayBesideTheOthers() {
        was.putObject("summary").put("applicant", "name").put("category", "kind");
        var roles = roles("applicant", "mail", "category");

        var read = Posted.read(roles, Map.of("summary.applicant", List.of(""), "summary.mail", List.of("mail")), was,
                PALETTE);

        assertThat(read).containsOnlyKeys("summary");
        assertThat(read.get("summary"))
                .isEqualTo(FormJson.mapper().readTree("{\"category\": \"kind\", \"mail\": \"mail\"}"));
        assertThat(was.get("summary").get("applicant").asString()).as("what was shown stays").isEqualTo("name");
    }

    @Test
    void aRoleCanBeTheFirst() {
        var read = Posted.read(roles("mail"), Map.of("summary.mail", List.of("mail")), was, PALETTE);

        assertThat(read.get("summary")).isEqualTo(FormJson.tree().objectNode().put("mail", "mail"));
    }

    @Test
    void aFieldIsRequiredOptionalOrRequiredUnderACondition() {
        var inputs = new HashMap<>(Map.of("requiredWhen.join", List.of("all"), "requiredWhen.0.field", List.of("kind"),
                "requiredWhen.0.is", List.of("is"), "requiredWhen.0.value", List.of("new")));

        assertThat(need("required", inputs)).isEqualTo(Map.of("optional", FormJson.tree().booleanNode(false)));
        assertThat(need("optional", inputs)).isEqualTo(Map.of("optional", FormJson.tree().booleanNode(true)));
        assertThat(need("when", inputs)).containsEntry("optional", FormJson.tree().booleanNode(true))
                .containsEntry("requiredWhen", FormJson.mapper()
                .readTree("{\"type\": \"is\", \"field\": \"kind\", \"value\": \"new\"}"));
    }

    @Test
    void aConditionWithoutRowsIsUnfinishedWhereAFieldDependsOnIt() {
        assertThat(need("when", Map.of("requiredWhen.join", List.of("all"))).get("requiredWhen"))
                .isEqualTo(FormJson.mapper().readTree("{\"type\": \"all\", \"of\": []}"));
        assertThat(read(Property.of("when", Editor.CONDITION), Map.of("when.join", List.of("all"))).get("when")
                .get("type").asString()).isEqualTo("always");
    }

    @Test
    void aBoundIsReadFromItsParts() {
        assertThat(read(Property.of("latest", Editor.BOUND),
                Map.of("latest.kind", List.of("before"), "latest.n", List.of("18"), "latest.unit", List.of("Y")))
                .get("latest").asString()).isEqualTo("today-P18Y");
    }

    @Test
    void aListComesWithItsColumnAndWhatNarrowsIt() {
        var read = read(Property.of("list", Editor.LIST),
                Map.of("list", List.of("schools"), "column", List.of("name"), "within.kind", List.of("category")));

        assertThat(read).containsOnlyKeys("list", "column", "within", "only", "except");
        assertThat(read.get("within").get("kind").asString()).isEqualTo("category");
    }

    private Map<String, JsonNode> need(String chosen, Map<String, List<String>> inputs) {
        var all = new HashMap<>(inputs);
        all.put("optional", List.of(chosen));
        var read = new HashMap<>(read(Property.of("optional", Editor.NEED), all));
        if (read.get("requiredWhen") == null) read.remove("requiredWhen");
        return read;
    }

    private String text(String name, Editor editor, String typed) {
        return read(name, editor, typed).get(name).asString();
    }

    private Map<String, JsonNode> read(String name, Editor editor, String typed) {
        return read(Property.of(name, editor), Map.of(name, List.of(typed)));
    }

    private Map<String, JsonNode> read(Property property, Map<String, List<String>> inputs) {
        return Posted.read(List.of(property), inputs, was, PALETTE);
    }

    private static List<Option> options(String... values) {
        return Stream.of(values).map(value -> new Option(value, null, null, null)).toList();
    }

    private static List<Property> roles(String... names) {
        return Stream.of(names).map(name -> new Property("summary." + name, Editor.ONE,
                options("", "name", "mail", "kind"))).toList();
    }
}
