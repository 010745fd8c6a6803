package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.Option;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each property is edited by what suits it, and what an element is chosen from are the fields that fit. */
class ElementPropertiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            form:      | title TEXT, summary.applicant ONE, summary.mail ONE, summary.category ONE
            section:s1 | title TEXT, when CONDITION
            page:kind  | title TEXT, lead LONG, when CONDITION
            rule:r1    | when CONDITION, reason LONG
            check:c1   | field ONE, when CONDITION, message LONG
            case:t1    | ''
            """)
    void everyElementHasItsProperties(String at, String properties) {
        assertThat(editors(Properties.of(Address.of(at), FormJson.tree().objectNode(), TestForms.parkingPermit())))
                .isEqualTo(properties);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text        | label TEXT, hint LONG, optional NEED, maxLength WHOLE, mask LINE, series LINE, when CONDITION
            number      | label TEXT, hint LONG, optional NEED, unit TEXT, min NUMBER, max NUMBER, decimals WHOLE, when CONDITION
            date        | label TEXT, hint LONG, optional NEED, earliest BOUND, latest BOUND, when CONDITION
            choice      | label TEXT, hint LONG, optional NEED, look ONE, options OPTIONS, when CONDITION
            lookup      | label TEXT, hint LONG, optional NEED, list LIST, when CONDITION
            mail        | label TEXT, hint LONG, optional NEED, confirm FLAG, when CONDITION
            rows        | label TEXT, hint LONG, optional NEED, maxRows WHOLE, when CONDITION
            explanation | label TEXT, hint LONG, when CONDITION
            """)
    void everyFieldIsEditedByWhatSuitsIt(String kind, String properties) {
        assertThat(editors(Properties.of(Address.field("a"), Properties.newField(kind, "a", "質問"),
                TestForms.everyField()))).isEqualTo(properties);
    }

    @Test
    void aColumnIsAskedInEveryRow() {
        assertThat(editors(Properties.of(Address.column("rows", "a"), Properties.newField("longText", "a", "質問"),
                TestForms.everyField()))).isEqualTo("label TEXT, hint LONG, optional NEED, maxLength WHOLE");
    }

    @Test
    void aRoleIsPlayedByAFieldThatFitsOrByNone() {
        var properties = Properties.of(Address.FORM, FormJson.tree().objectNode(), TestForms.parkingPermit());

        assertThat(choices(properties, "summary.applicant")).containsExactly("", "applicant", "agentName");
        assertThat(choices(properties, "summary.mail")).containsExactly("", "mail");
        assertThat(choices(properties, "summary.category")).startsWith("", "kind", "category")
                .doesNotContain("multiple", "office");
        assertThat(properties.get(1).choices().get(2).label().ja()).isEqualTo("代理人の氏名");
    }

    @Test
    void aCheckStandsAtAFieldThatIsAsked() {
        var fields = choices(Properties.of(Address.check("c1"), FormJson.tree().objectNode(), TestForms.highSchool()),
                "field");

        assertThat(fields).startsWith("", "selection", "school").contains("photo", "support")
                .doesNotContain("photoGuide");
    }

    @Test
    void howChoicesAreDrawnIsChosenFromWhatThereIs() {
        assertThat(choices(Properties.of(Address.field("a"), Properties.newField("choice", "a", "質問"),
                TestForms.everyField()), "look")).containsExactly("cards", "list", "select");
    }

    @ParameterizedTest
    @CsvSource({"choice", "choices"})
    void aNewChoiceBeginsWithTwo(String kind) {
        assertThat(Properties.newField(kind, "a", "質問").get("options"))
                .extracting(option -> option.get("value").asString() + " " + option.get("label").asString())
                .containsExactly("o1 選択肢1", "o2 選択肢2");
    }

    @Test
    void whatIsChosenOtherwiseHasNoChoicesOfItsOwn() {
        assertThat(Stream.of("yesNo", "lookup", "text").map(kind -> Properties.newField(kind, "a", "質問")))
                .noneMatch(field -> field.has("options"));
    }

    private static String editors(List<Property> properties) {
        return String.join(", ", properties.stream().map(property -> property.name() + " " + property.editor())
                .toList());
    }

    private static List<String> choices(List<Property> properties, String name) {
        return properties.stream().filter(property -> property.name().equals(name))
                .flatMap(property -> property.choices().stream()).map(Option::value).toList();
    }
}
