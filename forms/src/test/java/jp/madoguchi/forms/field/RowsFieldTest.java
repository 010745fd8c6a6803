package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.ASKING;
import static jp.madoguchi.forms.field.TestFields.field;
import static jp.madoguchi.forms.field.TestFields.problems;
import static jp.madoguchi.forms.field.TestFields.read;
import static jp.madoguchi.forms.field.TestFields.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same few questions several times. */
class RowsFieldTest {

    private static final String COLUMNS = "'maxRows': 2, 'fields': [{'type': 'text', 'key': 'name', 'label': '氏名'}, "
            + "{'type': 'date', 'key': 'born', 'label': '生年月日', 'optional': true}]";

    private final Field field = field("rows", COLUMNS);

    @Test
    void asManyRowsAsItsOwnerAllowsAreRead() {
        assertThat(rows(read(field, "x.0.name", "田中", "x.1.name", "鈴木"))).hasSize(2);
        assertThat(problems(field, "x.0.name", "田中", "x.1.name", "鈴木", "x.2.name", "佐藤")).containsExactly("x rows.tooMany");
    }

    @Test
    void aRowThatWasLeftEmptyBetweenOthersFallsAway() {
        var reading = read(field, "x.0.name", "", "x.0.born.era", "令和", "x.1.name", "鈴木");

        assertThat(rows(reading)).extracting(row -> row.text("name")).containsExactly("鈴木");
    }

    @Test
    void inARowThatWasBegunEachProblemStandsAtItsCell() {
        assertThat(problems(field, "x.0.name", "田中", "x.1.born.era", "令和", "x.1.born.year", "7"))
                .containsExactly("x.1.name required", "x.1.born.month date.month");
    }

    @Test
    void noRowAtAllIsAnAnswerOnlyWhereItMayBeLeftEmpty() {
        assertThat(problems(field, "x.0.name", " ")).containsExactly("x rows.required");
        assertThat(read(field("rows", "'optional': true, " + COLUMNS)).answer()).hasValue(new Answer.Rows(List.of()));
    }

    @Test
    void namesThatAreNoCellsOfItAreNoRows() {
        var rows = (RowsField) field;

        assertThat(rows.rowsTyped(typed("x", "1", "x.name", "1", "y.3.name", "1", "x.4.", "1", "x.1000.name", "1").values())).isZero();
        assertThat(rows.rowsTyped(Map.of("x.0.name", List.of(""), "x.4.name", List.of("")))).isEqualTo(5);
    }

    @Test
    void eachRowIsShownAsALineWithoutItsEmptyCells() {
        assertThat(field.show(filled(), ASKING)).containsExactly("田中、平成元年（1989年）1月8日", "鈴木");
        assertThat(field.export(filled(), ASKING)).containsExactly(entry("項目", "田中、平成元年（1989年）1月8日 鈴木"));
    }

    @Test
    void whatWasTypedStandsInItsCellsAgain() {
        assertThat(field.refill(filled())).containsEntry("x.0.name", List.of("田中")).containsEntry("x.0.born.era", List.of("平成"))
                .containsEntry("x.1.name", List.of("鈴木")).doesNotContainKey("x.1.born.era");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'fields': [] | noColumns",
        "'fields': [{'type': 'attachment', 'key': 'c', 'label': 'C'}] | columnKind",
        "'fields': [{'type': 'mail', 'key': 'c', 'label': 'C'}] | columnKind",
        "'fields': [{'type': 'text', 'key': 'b', 'label': 'B'}, {'type': 'rows', 'key': 'c', 'label': 'C'}] | columnKind",
        "'fields': [{'type': 'text', 'key': 'b', 'label': 'B'}, {'type': 'choice', 'key': 'c', 'label': 'C'}] | noOptions",
    })
    void columnsThatCannotBeAskedAreAMistake(String columns, String mistake) {
        assertThat(field("rows", columns).mistakes()).containsExactly(mistake);
    }

    @Test
    void tenRowsAreAllowedWhereNobodySaysHowMany() {
        assertThat(((RowsField) field("rows")).maxRows()).isEqualTo(10);
        assertThat(field("rows", COLUMNS.replace("'maxRows': 2", "'maxRows': 201")).mistakes()).containsExactly("maxRows");
        assertThat(field.mistakes()).isEmpty();
    }

    private Answer filled() {
        return read(field, "x.0.name", "田中", "x.0.born.era", "平成", "x.0.born.year", "元", "x.0.born.month", "1", "x.0.born.day", "8",
                "x.1.name", "鈴木").answer().orElseThrow();
    }

    private static List<Answers> rows(Reading reading) {
        return ((Answer.Rows) reading.answer().orElseThrow()).rows();
    }
}
