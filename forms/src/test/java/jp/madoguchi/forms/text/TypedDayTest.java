package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A day as a browser's date field sends it. */
class TypedDayTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-28", "1901-01-01", "9998-12-31"})
    void aDayThatACounterHasToDoWithIsRead(String typed) {
        assertThat(TypedDay.read(typed)).hasValue(LocalDate.parse(typed));
        assertThat(TypedDay.isWrong(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "1900-12-31", "9999-01-01", "11/28", "０"})
    void anythingElseIsWrong(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
        assertThat(TypedDay.isWrong(typed)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void nothingIsNoDayAndNothingWrong(String typed) {
        assertThat(TypedDay.read(typed)).isEmpty();
        assertThat(TypedDay.isWrong(typed)).isFalse();
    }

    @Test
    void aLeapDayIsADay() {
        assertThat(TypedDay.read("2024-02-29")).hasValue(LocalDate.of(2024, 2, 29));
    }
}
