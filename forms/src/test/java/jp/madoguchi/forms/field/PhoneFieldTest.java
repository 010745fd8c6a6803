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

/** A phone number is kept as digits and shown with its hyphens. */
class PhoneFieldTest {

    private final Field field = field("phone");

    @ParameterizedTest
    @ValueSource(strings = {"０５９－２２４－００００", "059ー224ー0000", "＋８１　５９　２２４　００００", "+81 (059) 224-0000"})
    void aPhoneNumberTypedInFullWidthIsUnderstood(String typed) {
        assertThat(read(field, "x", typed).answer()).hasValue(new Answer.Text("0592240000"));
    }

    @ParameterizedTest
    @CsvSource({"09012345678, 090-1234-5678", "0312345678, 03-1234-5678", "0612345678, 06-1234-5678", "0592240000, 059-224-0000"})
    void itIsShownAndTypedAgainWithItsHyphens(String digits, String shown) {
        assertThat(field.show(new Answer.Text(digits), ASKING)).containsExactly(shown);
        assertThat(field.refill(new Answer.Text(digits))).containsExactly(entry("x", List.of(shown)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"059224000", "059224000000", "9012345678", "110", "内線12"})
    void whatIsNoPhoneNumberIsRefused(String typed) {
        assertThat(problems(field, "x", typed)).containsExactly("x phone");
    }

    @Test
    void itMayBeLeftEmptyOnlyWhereItsOwnerSaysSo() {
        assertThat(problems(field, "x", "－")).containsExactly("x required");
        assertThat(read(field("phone", "'optional': true"), "x", "").answer()).hasValue(Answer.blank());
        assertThat(field.refill(Answer.blank())).containsExactly(entry("x", List.of("")));
    }
}
