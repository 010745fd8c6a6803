package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.ASKING;
import static jp.madoguchi.forms.field.TestFields.field;
import static jp.madoguchi.forms.field.TestFields.problems;
import static jp.madoguchi.forms.field.TestFields.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A number, its bounds and its unit. */
class NumberFieldTest {

    private static final String BOUNDS = "'unit': 'kW', 'min': -5, 'max': 1000, 'decimals': 1";

    @ParameterizedTest
    @CsvSource({"1000, 1000", "'１，０００', 1000", "'1,000.0', 1000.0", "−5, -5", "－５．０, -5.0", "0.5, 0.5", "1.50, 1.50"})
    void aNumberIsUnderstoodInAnyWidthAndItsBoundsAreWithin(String typed, String kept) {
        assertThat(read(field("number", BOUNDS), "x", typed).answer()).hasValue(new Answer.Text(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"千", "1.", ".5", "1e3", "--1", "1234567890123456"})
    void whatIsNoNumberIsRefused(String typed) {
        assertThat(problems(field("number"), "x", typed)).containsExactly("x number");
    }

    @Test
    void aNumberOutOfBoundsSaysTheBoundWithItsUnit() {
        assertThat(read(field("number", BOUNDS), "x", "-5.1").problems())
                .containsExactly(new Problem("x", "atLeast", List.of("項目", "-5kW")));
        assertThat(read(field("number", BOUNDS), "x", "1000.1").problems())
                .containsExactly(new Problem("x", "atMost", List.of("項目", "1000kW")));
    }

    @Test
    void placesAfterThePointAreRefusedBeyondWhatItsOwnerAllows() {
        assertThat(problems(field("number"), "x", "1.5")).containsExactly("x whole");
        assertThat(problems(field("number"), "x", "1.0")).isEmpty();
        assertThat(read(field("number", BOUNDS), "x", "1.25").problems())
                .containsExactly(new Problem("x", "decimals", List.of("項目", 1)));
    }

    @Test
    void itMayBeLeftEmptyOnlyWhereItsOwnerSaysSo() {
        assertThat(problems(field("number"), "x", " , ")).containsExactly("x required");
        assertThat(read(field("number", "'optional': true"), "x", "").answer()).hasValue(Answer.blank());
    }

    @ParameterizedTest
    @CsvSource({"1000, '1,000kW'", "1234567.50, '1,234,567.50kW'", "-0.5, -0.5kW"})
    void itIsShownWithItsThousandsAndItsUnit(String kept, String shown) {
        assertThat(field("number", BOUNDS).show(new Answer.Text(kept), ASKING)).containsExactly(shown);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = '|', value = {"'decimals': -1 | decimals", "'decimals': 10 | decimals",
        "'min': 2, 'max': 1.9 | minAboveMax"})
    void boundsThatNoNumberKeepsAreAMistake(String definition, String mistake) {
        assertThat(field("number", definition).mistakes()).containsExactly(mistake);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'decimals': 0", "'decimals': 9", "'min': 2, 'max': 2.0", "'min': 2", "'max': 1"})
    void boundsThatLeaveANumberAreRight(String definition) {
        assertThat(field("number", definition).mistakes()).isEmpty();
    }
}
