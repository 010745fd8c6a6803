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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line, a long text, a code with a mask and a mail address. */
class TextFieldsTest {

    @Test
    void aTextThatIsTooLongSaysHowLongItMayBeAndIs() {
        var problem = read(field("text", "'maxLength': 3"), "x", "𠮷野家の").problems().getFirst();

        assertThat(problem).isEqualTo(new Problem("x", "tooLong", List.of("項目", 3, 4)));
    }

    @ParameterizedTest
    @CsvSource({"text, 200", "longText, 1000"})
    void whereNobodySaysHowLongATextHasItsUsualLength(String type, int most) {
        assertThat(problems(field(type), "x", "あ".repeat(most))).isEmpty();
        assertThat(problems(field(type), "x", "あ".repeat(most + 1))).containsExactly("x tooLong");
    }

    @Test
    void aLineIsShownAndExportedAsItWasTyped() {
        assertThat(field("text").show(new Answer.Text("髙橋"), ASKING)).containsExactly("髙橋");
        assertThat(field("text").export(new Answer.Text("髙橋"), ASKING)).containsExactly(entry("項目", "髙橋"));
        assertThat(field("text").export(Answer.blank(), ASKING)).containsExactly(entry("項目", ""));
    }

    @Test
    void aLongTextKeepsItsLines() {
        var answer = read(field("longText"), "x", " 一行目\r\n\r\n三行目\n").answer();

        assertThat(answer).hasValue(new Answer.Text("一行目\n\n三行目"));
        assertThat(field("longText").show(answer.orElseThrow(), ASKING)).containsExactly("一行目", "", "三行目");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "longText"})
    void whatMayBeLeftEmptyIsBlank(String type) {
        assertThat(problems(field(type), "x", " \u0007 ")).containsExactly("x required");
        assertThat(read(field(type, "'optional': true"), "x", "　").answer()).hasValue(Answer.blank());
    }

    @ParameterizedTest
    @CsvSource({"text, 1, true", "text, 2000, true", "text, 2001, false", "text, -1, false",
        "longText, 1, true", "longText, 20000, true", "longText, 20001, false", "longText, -1, false"})
    void aLengthThatCannotBeKeptIsAMistake(String type, int length, boolean right) {
        assertThat(field(type, "'maxLength': " + length).mistakes()).isEqualTo(right ? List.of() : List.of("maxLength"));
    }

    @ParameterizedTest
    @CsvSource({"ab-09, AB-09", "ＡＢ９０, AB-90", "A-B 0-0, AB-00"})
    void aCodeIsUnderstoodInAnyWidthAndWrittenAsItsMask(String typed, String kept) {
        assertThat(read(field("text", "'mask': 'Ab-00'"), "x", typed).answer()).hasValue(new Answer.Text(kept));
    }

    @ParameterizedTest
    @ValueSource(strings = {"AB-0", "AB-000", "AC-00", "AB-0A", "AB-0/", "AB-0:"})
    void aCodeOfAnotherShapeIsRefusedWithTheMask(String typed) {
        assertThat(read(field("text", "'mask': 'AB-00'"), "x", typed).problems())
                .containsExactly(new Problem("x", "mask", List.of("項目", "AB-00")));
    }

    @Test
    void aNumberOfADocumentKnowsItsSeries() {
        assertThat(((TextField) field("text", "'series': 'permit'")).series()).isEqualTo("permit");
        assertThat(((TextField) field("text")).series()).isEmpty();
    }

    @Test
    void aMailAddressIsShownAndTypedAgainWithoutWhetherItWasConfirmed() {
        var answer = MailField.answer("misaki@example.jp", true);

        assertThat(field("mail").show(answer, ASKING)).containsExactly("misaki@example.jp");
        assertThat(field("mail").refill(answer)).containsExactly(entry("x", List.of("misaki@example.jp")));
        assertThat(field("mail").refill(Answer.blank())).containsExactly(entry("x", List.of("")));
    }

    @Test
    void aMailAddressIsAskedForAndRefusedWhereItIsNone() {
        assertThat(problems(field("mail"), "x", " ")).containsExactly("x required");
        assertThat(problems(field("mail"), "x", "misaki.example.jp")).containsExactly("x mail");
        assertThat(read(field("mail", "'optional': true"), "x", "").answer()).hasValue(Answer.blank());
    }

    @Test
    void aMailAddressThatNeedsNoCodeIsSettledAsItIs() {
        assertThat(field("mail").isSettled(MailField.answer("misaki@example.jp", false))).isTrue();
        assertThat(field("mail", "'confirm': true").isSettled(MailField.answer("misaki@example.jp", false))).isFalse();
        assertThat(field("mail", "'confirm': true, 'optional': true").isSettled(Answer.blank())).isTrue();
    }
}
