package jp.madoguchi.forms.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.answer.Masters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How each kind of field reads the many ways in which people write. */
class ReadingTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "昭和, 58, 4, 12, 1983-04-12",
        "西暦, 1983, 4, 12, 1983-04-12",
        "昭和, ６４, １, ７, 1989-01-07",
        "平成, 元, 1, 8, 1989-01-08",
        "令和, 元, 5, 1, 2019-05-01",
        "大正, 1, 7, 30, 1912-07-30",
        "西暦, 2024, 2, 29, 2024-02-29",
    })
    void readsDatesInBothCalendars(String era, String year, String month, String day, String iso) {
        assertThat(date(era, year, month, day).answer()).hasValue(new Answer.Text(iso));
    }

    @ParameterizedTest
    @CsvSource({
        "昭和, 65, 1, 1, date.eraYear",
        "昭和, 64, 1, 8, date.eraDay",
        "平成, 31, 5, 1, date.eraDay",
        "令和, 元, 4, 30, date.eraDay",
        "西暦, 1983, 2, 32, date.noSuchDay",
        "西暦, 2023, 2, 29, date.noSuchDay",
        "西暦, 1983, 13, 1, date.month",
        "西暦, 1983, 4, 0, date.day",
        "西暦, 2026, 11, 21, date.future",
        "令和, 99, 1, 1, date.future",
        "西暦, いち, 1, 1, date.year",
        "西暦, 0, 1, 1, date.earliest",
        "昭和, '', 1, 1, date.year",
    })
    void saysWhatIsWrongWithADate(String era, String year, String month, String day, String code) {
        assertThat(date(era, year, month, day).problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void keepsNamesCodePointByCodePoint() {
        var name = read("aName", Map.of("aName.family", "辻󠄀", "aName.given", "﨑髙𠮷", "aName.familyKana", "つじ", "aName.givenKana", "ｻｷ ﾀｶ"));

        var parts = (Answer.Parts) name.answer().orElseThrow();
        assertThat(parts.part("family")).isEqualTo("辻󠄀");
        assertThat(parts.part("given")).isEqualTo("﨑髙𠮷");
        assertThat(parts.part("familyKana")).isEqualTo("ツジ");
        assertThat(parts.part("givenKana")).isEqualTo("サキ タカ");
    }

    @Test
    void saysWhichPartOfANameIsMissing() {
        var name = read("aName", Map.of("aName.family", "髙橋", "aName.given", "美咲", "aName.familyKana", "Takahashi"));

        assertThat(name.problems()).extracting(Problem::input, Problem::code).containsExactly(
                org.assertj.core.groups.Tuple.tuple("aName.familyKana", "name.notKana"),
                org.assertj.core.groups.Tuple.tuple("aName.givenKana", "name.givenKana"));
    }

    @ParameterizedTest
    @CsvSource({"090-1234-5678, 09012345678", "０９０　１２３４　５６７８, 09012345678", "+81 90 1234 5678, 09012345678", "(059)224-0000, 0592240000"})
    void foldsPhoneNumbers(String typed, String kept) {
        assertThat(read("aPhone", Map.of("aPhone", typed)).answer()).hasValue(new Answer.Text(kept));
    }

    @ParameterizedTest
    @CsvSource({"m-018832, M-018832", "Ｍ０１８８３２, M-018832", "M‐018 832, M-018832"})
    void foldsCodesWithAMask(String typed, String kept) {
        var field = TestForms.parkingPermit().find("permitNumber").orElseThrow();

        assertThat(field.read(Input.of(Map.of("permitNumber", List.of(typed))), asking()).answer()).hasValue(new Answer.Text(kept));
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(read("aText", Map.of("aText", "𠮷".repeat(10))).isValid()).isTrue();
        assertThat(read("aText", Map.of("aText", "𠮷".repeat(11))).problems()).extracting(Problem::code).containsExactly("tooLong");
    }

    @Test
    void removesWhatCannotBeSeenAndNothingElse() {
        assertThat(read("aText", Map.of("aText", " a\u0000b<i>\u0007😀 ")).answer()).hasValue(new Answer.Text("ab<i>😀"));
    }

    @Test
    void refusesAChoiceThatIsNotOfferedHere() {
        assertThat(read("aChoice", Map.of("aChoice", "b")).isValid()).isFalse();
        assertThat(read("aChoice", Map.of("aChoice", "b"), Answers.none().with("aText", "乙あり")).isValid()).isTrue();
    }

    @Test
    void aChangedMailAddressHasToBeConfirmedAgain() {
        var confirmed = Answers.none().with("aMail", MailField.answer("a@example.jp", true));
        var field = field("aMail");

        assertThat(field.isSettled(read("aMail", Map.of("aMail", "a@example.jp"), confirmed).answer().orElseThrow())).isTrue();
        assertThat(field.isSettled(read("aMail", Map.of("aMail", "b@example.jp"), confirmed).answer().orElseThrow())).isFalse();
    }

    @Test
    void anEmptyRowDoesNotCountAndABadCellIsNamed() {
        var rows = read("someRows", Map.of("someRows.0.event", "県大会", "someRows.0.year", "2025", "someRows.1.event",
                "", "someRows.1.year", ""));
        var bad = read("someRows", Map.of("someRows.0.event", "県大会", "someRows.0.year", "去年"));

        assertThat(((Answer.Rows) rows.answer().orElseThrow()).rows()).hasSize(1);
        assertThat(bad.problems()).extracting(Problem::input).containsExactly("someRows.0.year");
    }

    @Test
    void takesNoMoreFilesThanAllowed() {
        var file = new FileRef("1", "a.jpg", "image/jpeg", 1);
        var three = Input.of(Map.of()).with(Map.of("aFile", List.of(file, file, file)));

        assertThat(field("aFile").read(three, asking()).problems()).extracting(Problem::code).containsExactly("file.tooMany");
    }

    private Reading date(String era, String year, String month, String day) {
        return read("aDate", Map.of("aDate.era", era, "aDate.year", year, "aDate.month", month, "aDate.day", day));
    }

    private Reading read(String key, Map<String, String> typed) {
        return read(key, typed, Answers.none());
    }

    private Reading read(String key, Map<String, String> typed, Answers soFar) {
        var values = new HashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return field(key).read(Input.of(values), new Asking(soFar, TODAY, Masters.NONE));
    }

    private Field field(String key) {
        return TestForms.everyField().find(key).orElseThrow();
    }

    private Asking asking() {
        return new Asking(Answers.none(), TODAY, Masters.NONE);
    }
}
