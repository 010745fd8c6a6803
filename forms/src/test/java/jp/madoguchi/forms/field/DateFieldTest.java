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

/** A day in both calendars: what is missing, what is out of bounds, and how it is shown again. */
class DateFieldTest {

    @ParameterizedTest
    @CsvSource({
        "58, '', '', x.month date.month",
        "'', 4, '', x.year date.year",
        "'', '', 12, x.year date.year",
        "58, 4, '', x.day date.day",
        "'', '', '', x.year date.required",
    })
    void aDayTypedInPartSaysWhichPartIsMissing(String year, String month, String day, String problem) {
        assertThat(problems(field("date"), typed("昭和", year, month, day))).containsExactly(problem);
    }

    @Test
    void aDayThatMayBeLeftEmptyIsBlank() {
        assertThat(read(field("date", "'optional': true"), "x.era", "令和").answer()).hasValue(Answer.blank());
        assertThat(problems(field("date", "'optional': true"), typed("令和", "", "4", ""))).containsExactly("x.year date.year");
    }

    @Test
    void theFirstAndTheLastDayOfAnEraBelongToIt() {
        assertThat(read(field("date"), typed("平成", "３１", "４", "３０")).answer()).hasValue(new Answer.Text("2019-04-30"));
        assertThat(read(field("date"), typed("昭和", "元", "12", "25")).answer())
                .hasValue(new Answer.Text("1926-12-25"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026, 11, 19, x.year date.past",
        "2026, 11, 20, ",
        "2027, 11, 20, ",
        "2027, 11, 21, x.year date.latest",
    })
    void boundsThatMoveWithTodayIncludeTheirDays(String year, String month, String day, String problem) {
        var field = field("date", "'earliest': 'today', 'latest': 'today+P1Y'");

        assertThat(String.join(", ", problems(field, typed("西暦", year, month, day)))).isEqualTo(problem == null ? "" : problem);
    }

    @Test
    void aBoundInThePastIsSaidInBothCalendars() {
        var reading = read(field("date", "'earliest': 'today-P20Y'"), typed("平成", "18", "11", "19"));

        assertThat(problems(reading)).containsExactly("x.year date.earliest");
        assertThat(reading.problems().getFirst().args()).containsExactly("項目", "平成18年（2006年）11月20日");
    }

    @Test
    void anEraThatHasNoSuchYearIsNamedWithItsLast() {
        assertThat(read(field("date"), typed("大正", "16", "1", "1")).problems().getFirst().args()).containsExactly("項目", "大正", "15");
        assertThat(read(field("date"), typed("令和", "0", "1", "1")).problems().getFirst().args()).containsExactly("項目", "令和", "99");
    }

    @Test
    void aDayIsShownInBothCalendarsAndTypedAgainInItsEra() {
        var day = new Answer.Text("2019-05-01");

        assertThat(field("date").show(day, ASKING)).containsExactly("令和元年（2019年）5月1日");
        assertThat(field("date").refill(day)).containsOnly(entry("x.era", List.of("令和")), entry("x.year", List.of("1")),
                entry("x.month", List.of("5")), entry("x.day", List.of("1")));
    }

    @Test
    void aDayBeforeTheErasThatAreOfferedIsTypedAgainAsWestern() {
        assertThat(field("date").refill(new Answer.Text("1900-03-09"))).containsOnly(entry("x.era", List.of("西暦")),
                entry("x.year", List.of("1900")), entry("x.month", List.of("3")), entry("x.day", List.of("9")));
    }

    @Test
    void aBlankDayFillsNothingAgain() {
        assertThat(field("date").refill(Answer.blank())).isEmpty();
    }

    @Test
    void theUsualErasAreOfferedFirst() {
        assertThat(field("date").options(ASKING)).extracting(Option::value).containsExactly("令和", "平成", "昭和", "大正", "西暦");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'latest': 'today'", "'earliest': 'today', 'latest': 'today'", "'earliest': '1900-01-01'",
            "'earliest': 'today-P120Y', 'latest': 'today+P6M'"})
    void boundsThatLeaveADayAreRight(String bounds) {
        assertThat(field("date", bounds).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "'earliest': 'today+P1D', 'latest': 'today' | minAboveMax",
        "'earliest': '2030-01-01', 'latest': '2029-12-31' | minAboveMax",
        "'earliest': '2030-02-30' | dateBound",
        "'latest': 'today+' | dateBound",
        "'latest': 'today+P999999999Y' | dateBound",
        "'latest': 'today+one year' | dateBound",
    }, quoteCharacter = '"')
    void boundsThatMeanNothingAreAMistake(String bounds, String mistake) {
        assertThat(field("date", bounds).mistakes()).containsExactly(mistake);
    }

    private static String[] typed(String era, String year, String month, String day) {
        return new String[] {"x.era", era, "x.year", year, "x.month", month, "x.day", day};
    }
}
