package jp.madoguchi.workflows.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptNumberTest {

    private final ReceiptNumber number = ReceiptNumber.of("K2", 8, 4127);

    @Test
    void namesProcedureYearAndNumber() {
        assertThat(number.text()).matches("K2-R8-004127-\\d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", " %s ", "ｋ２－Ｒ８－００４１２７－"})
    void isReadInAnyWidth(String typed) {
        var text = typed.contains("%s") ? typed.formatted(number.text().toLowerCase(java.util.Locale.ROOT)) : typed
                + number.text().charAt(number.text().length() - 1);

        assertThat(ReceiptNumber.read(text)).hasValue(number);
        assertThat(ReceiptNumber.read(text.replace("-", "").replace("－", ""))).hasValue(number);
    }

    @Test
    void everyWrongDigitIsFound() {
        for (var at = 6; at < 12; at++)
            for (var digit = '0'; digit <= '9'; digit++) {
                var changed = new StringBuilder(number.text());
                changed.setCharAt(at, digit);
                assertThat(ReceiptNumber.read(changed.toString()).isPresent()).isEqualTo(changed.toString().equals(number.text()));
            }
    }

    @Test
    void neighboursSwappedAreFound() {
        for (var at = 6; at < 11; at++) {
            var swapped = new StringBuilder(number.text());
            swapped.setCharAt(at, number.text().charAt(at + 1));
            swapped.setCharAt(at + 1, number.text().charAt(at));
            assertThat(ReceiptNumber.read(swapped.toString()).isPresent()).isEqualTo(swapped.toString().equals(number.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K2", "K2-R8-004127", "'; drop table application", "K2-R8-00412७-5", "９９９９９９９９９９９９９９９９"})
    void whatCannotBeOneIsNone(String typed) {
        assertThat(ReceiptNumber.read(typed)).isEmpty();
    }

    @Test
    void theFiscalYearBeginsInApril() {
        assertThat(FiscalYear.reiwa(LocalDate.of(2027, 3, 31))).isEqualTo(8);
        assertThat(FiscalYear.reiwa(LocalDate.of(2027, 4, 1))).isEqualTo(9);
    }
}
