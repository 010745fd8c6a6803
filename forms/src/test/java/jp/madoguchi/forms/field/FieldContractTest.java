package jp.madoguchi.forms.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** What every kind of field promises. A kind without an example in {@code every-field.json} fails here. */
class FieldContractTest {

    private static final Form FORM = TestForms.everyField();
    private static final Asking ASKING = new Asking(Answers.none().with("aChoice", "a"), LocalDate.of(2026, 11, 20),
            list -> List.of(Map.of("kind", "a", "course", "普通科"), Map.of("kind", "b", "course", "理数科")));
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Input FILLED = new Input(Map.ofEntries(
            one("aText", "髙橋"), one("aLongText", "一行目\r\n二行目"), one("aNumber", "１,０００"),
            one("aDate.era", "昭和"), one("aDate.year", "５８"), one("aDate.month", "4"), one("aDate.day", "12"),
            one("aChoice", "a"), one("someChoices", "x"), one("aLookup", "普通科"), one("aYesNo", "no"),
            one("aName.family", "辻󠄀"), one("aName.given", "𠮷子"), one("aName.familyKana", "つじ"), one("aName.givenKana", "ﾖｼｺ"),
            one("anAddress.postalCode", "〒５１４－０００９"), one("anAddress.town", "三重県津市羽所町"), one("anAddress.block", "1"),
                    one("anAddress.building", ""),
            one("aPhone", "090‐1234ー5678"), one("aMail", "misaki＠example.jp"), one("aConsent", "yes"),
            one("someRows.0.event", "県大会"), one("someRows.0.year", "2025")),
            Map.of("aFile", List.of(new FileRef("1", "手帳.jpg", "image/jpeg", 1_800_000))));

    static Stream<Field> fields() {
        return FORM.fields();
    }

    @Test
    void everyKindHasAnExample() {
        assertThat(FORM.fields().map(Object::getClass)).containsExactlyInAnyOrderElementsOf((List) Field.kinds());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void readsWhatWasTyped(Field field) {
        assertThat(field.read(FILLED, ASKING).problems()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void refusesNothingAtAllUnlessItMayBeLeftEmpty(Field field) {
        var reading = field.read(Input.of(Map.of()), ASKING);

        assertThat(reading.isValid()).isEqualTo(!field.asks());
        assertThat(reading.problems()).allSatisfy(problem -> assertThat(problem.input()).startsWith(field.key()));
    }

    @ParameterizedTest
    @MethodSource("fields")
    void readsItsOwnInputsAgainToTheSameAnswer(Field field) {
        var answer = field.read(FILLED, ASKING).answer().orElseThrow();

        var again = field.read(new Input(field.refill(answer), FILLED.files()), ASKING).answer();

        assertThat(again).hasValue(answer);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void keepsItsAnswerThroughJson(Field field) {
        var answers = Answers.none().with(field.key(), field.read(FILLED, ASKING).answer().orElseThrow());

        assertThat(JSON.readValue(JSON.writeValueAsString(answers), Answers.class)).isEqualTo(answers);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void showsABlankAnswerAsNothing(Field field) {
        assertThat(field.show(Answer.blank(), ASKING)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void neverFailsOnHostileInput(Field field) {
        for (var text : List.of("<script>alert(1)</script>", "\u0000\u0007", "😀".repeat(50_000), "元", "-1",
                "99999999999", "../../etc/passwd", "\uD800")) {
            var values = new java.util.HashMap<String, List<String>>();
            FILLED.values().keySet().stream().filter(name -> name.startsWith(field.key())).forEach(name -> values.put(name, List.of(text)));
            var reading = field.read(Input.of(values), ASKING);
            assertThat(reading.isValid() || !reading.problems().isEmpty()).isTrue();
            reading.answer().ifPresent(answer -> field.show(answer, ASKING));
        }
    }

    @ParameterizedTest
    @MethodSource("fields")
    void isDrawnUnderItsNameInJson(Field field) {
        assertThat(FormJson.toTree(field).path("type").asString()).isEqualTo(field.kind());
    }

    @Test
    void theWholeFormKeepsThroughJson() {
        assertThat(FormJson.trusted(FormJson.write(FORM))).isEqualTo(FORM);
    }

    private static Map.Entry<String, List<String>> one(String name, String value) {
        return Map.entry(name, List.of(value));
    }
}
