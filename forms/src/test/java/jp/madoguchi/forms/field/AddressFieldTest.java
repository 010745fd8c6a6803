package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.ASKING;
import static jp.madoguchi.forms.field.TestFields.field;
import static jp.madoguchi.forms.field.TestFields.problems;
import static jp.madoguchi.forms.field.TestFields.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An address in its four parts. */
class AddressFieldTest {

    private final Field field = field("address");

    @ParameterizedTest
    @ValueSource(strings = {"5140009", "514-0009", "〒５１４－０００９", "514 0009", "５１４ー０００９"})
    void aPostalCodeIsUnderstoodInAnyWidth(String code) {
        assertThat(part(read(field, typed(code, "三重県津市羽所町", "700", "")), "postalCode")).isEqualTo("5140009");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "514000", "51400099", "津市514"})
    void aPostalCodeHasSevenDigits(String code) {
        assertThat(problems(field, typed(code, "三重県津市羽所町", "700", ""))).containsExactly("x.postalCode address.postalCode");
    }

    @Test
    void eachPartThatIsMissingIsSaidBesideItsInput() {
        assertThat(problems(field, typed("", "", "", "アスト津"))).containsExactly(
                "x.postalCode address.postalCode", "x.town address.town", "x.block address.block");
    }

    @Test
    void anAddressThatMayBeLeftEmptyIsLeftOutAsAWhole() {
        var optional = field("address", "'optional': true");

        assertThat(read(optional, typed("", "", "", "")).answer()).hasValueSatisfying(answer -> assertThat(answer.isBlank()).isTrue());
        assertThat(problems(optional, typed("514-0009", "", "700", ""))).containsExactly("x.town address.town");
    }

    @Test
    void aPartHasUpToAHundredAndTwentyCharacters() {
        assertThat(problems(field, typed("514-0009", "𠮷".repeat(120), "700", ""))).isEmpty();
        assertThat(problems(field, typed("514-0009", "津市", "700", "階".repeat(121)))).containsExactly("x.building address.tooLong");
    }

    @Test
    void itIsShownAsOnAnEnvelope() {
        assertThat(field.show(address("アスト津3階"), ASKING)).containsExactly("〒514-0009", "三重県津市羽所町700", "アスト津3階");
        assertThat(field.show(address(""), ASKING)).containsExactly("〒514-0009", "三重県津市羽所町700");
        assertThat(field.show(read(field("address", "'optional': true")).answer().orElseThrow(), ASKING)).isEmpty();
    }

    @Test
    void itIsExportedInTwoColumns() {
        assertThat(field.export(address("アスト津"), ASKING))
                .containsExactly(entry("郵便番号", "514-0009"), entry("項目", "三重県津市羽所町700 アスト津"));
        assertThat(field.export(Answer.blank(), ASKING)).isEmpty();
    }

    @Test
    void whatWasTypedStandsThereAgain() {
        assertThat(field.refill(address("アスト津"))).containsOnly(entry("x.postalCode", List.of("514-0009")),
                entry("x.town", List.of("三重県津市羽所町")), entry("x.block", List.of("700")), entry("x.building", List.of("アスト津")));
    }

    private Answer address(String building) {
        return read(field, typed("514-0009", "三重県津市羽所町", "700", building)).answer().orElseThrow();
    }

    private static String part(Reading reading, String name) {
        return ((Answer.Parts) reading.answer().orElseThrow()).part(name);
    }

    private static String[] typed(String code, String town, String block, String building) {
        return new String[] {"x.postalCode", code, "x.town", town, "x.block", block, "x.building", building};
    }
}
