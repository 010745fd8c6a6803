package jp.madoguchi.workflows.base.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 年度: from April to March, as it is counted, written and read. */
class FiscalYearTest {

    @ParameterizedTest
    @CsvSource({"2026-03-31, 2025, 7", "2026-04-01, 2026, 8", "2026-12-31, 2026, 8", "2027-01-01, 2026, 8",
            "2019-04-01, 2019, 1"})
    void beginsInApril(LocalDate day, int year, int reiwa) {
        assertThat(FiscalYear.of(day)).isEqualTo(year);
        assertThat(FiscalYear.reiwa(day)).isEqualTo(reiwa);
    }

    @Test
    void endsOnTheLastOfMarchOfTheNextYear() {
        assertThat(FiscalYear.end(2026)).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({"2022, 令和4年度", "2019, 令和元年度", "2018, 平成30年度", "1989, 平成元年度", "1990, 平成2年度"})
    void isWrittenInItsEra(int year, String label) {
        assertThat(FiscalYear.label(year)).isEqualTo(label);
    }

    @ParameterizedTest
    @CsvSource({
            "R4, 2022", "r4, 2022", "Ｒ４, 2022", "令和4年度, 2022", "令和 ４ 年度, 2022", "令和元年度, 2019", "R1, 2019", "R82, 2100",
            "平成30, 2018", "H31, 2019", "h元, 1989", "平成1年, 1989", "2022, 2022", "2022FY, 2022", "2022年, 2022",
            "1989, 1989",
            "2100, 2100"})
    void isReadAsPeopleTypeIt(String typed, int year) {
        assertThat(FiscalYear.read(typed)).hasValue(year);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "令和", "R0", "R83", "R100", "H100", "平成0年", "元", "4", "0", "1988", "2101", "昭和63年度",
            "令和4年度分", "-4", "20222"})
    void whatIsNoYearBetween1989And2100IsNone(String typed) {
        assertThat(FiscalYear.read(typed)).isEmpty();
    }
}
