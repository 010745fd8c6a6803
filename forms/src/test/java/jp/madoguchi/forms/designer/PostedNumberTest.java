package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Numbers are read however they are written; what is none leaves the old one, and whoever typed it is told. */
class PostedNumberTest {

    private static final Palette PALETTE = Palette.at(TestForms.parkingPermit(), Address.page("contact"), Masters.NONE);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ２，０００円 | 2000
            ¥1,500       | 1500
            15%          | 15
            0            | 0
            99999999     | 99999999
            """)
    void whatIsTypedAsMoneyIsAWholeNumber(String typed, int number) {
        assertThat(read(Editor.WHOLE, typed).get("a").asInt()).isEqualTo(number);
        assertThat(isBad(Editor.WHOLE, typed)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"''", "-5", "1.5", "たくさん", "100000000"})
    void whatIsNoWholeNumberLeavesTheOldOneAndIsSaid(String typed) {
        assertThat(read(Editor.WHOLE, typed)).isEmpty();
        assertThat(isBad(Editor.WHOLE, typed)).isTrue();
    }

    @Test
    void aNumberMayHaveASignAndPlacesAndBeNone() {
        assertThat(read(Editor.NUMBER, "－１，２３４.５").get("a").decimalValue()).isEqualTo(new BigDecimal("-1234.5"));
        assertThat(read(Editor.NUMBER, " ")).isEqualTo(Collections.singletonMap("a", null));
        assertThat(read(Editor.NUMBER, "1.2.3")).isEmpty();
    }

    @Test
    void zerosBeforeANumberChangeNothing() {
        assertThat(read(Editor.NUMBER, "007").get("a").decimalValue()).isEqualByComparingTo("7");
        assertThat(read(Editor.NUMBER, "-01").get("a").decimalValue()).isEqualByComparingTo("-1");
        assertThat(read(Editor.NUMBER, "００.５").get("a").decimalValue()).isEqualByComparingTo("0.5");
    }

    @Test
    void aNumberThatIsNoneIsSaidAndAnEmptyOneIsNot() {
        assertThat(isBad(Editor.NUMBER, "-1,234.5")).isFalse();
        assertThat(isBad(Editor.NUMBER, "")).isFalse();
        assertThat(isBad(Editor.NUMBER, "1.2.3")).isTrue();
        assertThat(isBad(Editor.TEXT, "たくさん")).isFalse();
        assertThat(Posted.isBad(List.of(Property.of("a", Editor.WHOLE), Property.of("b", Editor.NUMBER)), Map.of()))
                .isFalse();
    }

    private static Map<String, JsonNode> read(Editor editor, String typed) {
        return Posted.read(List.of(Property.of("a", editor)), Map.of("a", List.of(typed)), FormJson.tree().objectNode(),
                PALETTE);
    }

    private static boolean isBad(Editor editor, String typed) {
        return Posted.isBad(List.of(Property.of("a", editor)), Map.of("a", List.of(typed)));
    }
}
