package jp.madoguchi.forms.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;
import org.junit.jupiter.api.Test;

/** Several fields read one after the other: what is wrong with one takes nothing from the others. */
class FieldsReadingTest {

    private static final Form FORM = FormJson.trusted("""
            {'title': 'T', 'sections': [{'title': 'S', 'pages': [{'slug': 'a', 'title': 'P', 'fields': [
              {'type': 'number', 'key': 'rooms', 'label': 'R'},
              {'type': 'text', 'key': 'reason', 'label': 'N', 'when': {'type': 'atLeast', 'field': 'rooms', 'number': 2}},
              {'type': 'explanation', 'key': 'word', 'label': 'W'},
              {'type': 'text', 'key': 'name', 'label': 'N', 'optional': true,
               'requiredWhen': {'type': 'answered', 'field': 'rooms'}}]}]}]}
            """.replace('\'', '"'));
    private static final Set<String> ALL = Set.of("rooms", "reason", "word", "name");

    @Test
    void whatWasRightIsKeptBesideWhatWasWrong() {
        var reading = FieldsReading.of(fields("rooms", "name"), typed(Map.of("rooms", "二", "name", "田中")), asking(Answers.none()));

        assertThat(reading.answers().byKey()).containsOnlyKeys("name");
        assertThat(reading.wrong()).containsExactly("rooms");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("number");
    }

    @Test
    void aFieldIsAskedWithWhatWasRightBeforeIt() {
        assertThat(FieldsReading.of(fields("rooms", "name"), typed(Map.of("rooms", "1")), asking(Answers.none())).wrong())
                .containsExactly("name");
        assertThat(FieldsReading.of(fields("name"), typed(Map.of()), asking(Answers.none())).wrong()).isEmpty();
    }

    @Test
    void anAnswerFromBeforeGoesWhereItsFieldIsWrongNow() {
        var reading = FieldsReading.of(fields("rooms"), typed(Map.of("rooms", "二")),
                asking(Answers.none().with("rooms", "1").with("a", "b")));

        assertThat(reading.soFar().byKey()).containsOnlyKeys("a");
        assertThat(reading.answers().byKey()).isEmpty();
    }

    @Test
    void whatIsRefusedBesideTheOthersIsTypedAgain() {
        var reading = FieldsReading.of(fields("rooms"), typed(Map.of("rooms", "1")), asking(Answers.none()));

        reading.refuse(new Problem("rooms", "check", List.of()));

        assertThat(reading.answers().byKey()).isEmpty();
        assertThat(reading.wrong()).containsExactly("rooms");
        assertThat(reading.problems()).extracting(Problem::code).containsExactly("check");
    }

    @Test
    void onAPageOnlyTheFieldsThatAreAskedAndWereShownAreRead() {
        assertThat(page(Map.of("rooms", "1", "name", "田中"), ALL).answers().byKey()).containsOnlyKeys("rooms", "name");
        assertThat(page(Map.of("rooms", "2", "name", "田中"), ALL).wrong()).containsExactly("reason");
        assertThat(page(Map.of("rooms", "2", "name", "田中"), Set.of("rooms", "name")).problems()).isEmpty();
    }

    private static PageReading page(Map<String, String> typed, Set<String> shown) {
        return PageReading.of(FORM.pages().findFirst().orElseThrow(), typed(typed), shown, asking(Answers.none()), List.of());
    }

    private static List<Field> fields(String... keys) {
        return List.of(keys).stream().map(key -> FORM.find(key).orElseThrow()).toList();
    }

    private static Input typed(Map<String, String> typed) {
        var values = new HashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return Input.of(values);
    }

    private static Asking asking(Answers soFar) {
        return new Asking(soFar, LocalDate.of(2026, 11, 21), Masters.NONE);
    }
}
