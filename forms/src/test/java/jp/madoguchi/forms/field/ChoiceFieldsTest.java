package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.ASKING;
import static jp.madoguchi.forms.field.TestFields.TODAY;
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
import jp.madoguchi.forms.answer.Masters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Choosing one, choosing several, yes or no, and a box to tick. */
class ChoiceFieldsTest {

    private static final String OPTIONS = "'options': [{'value': 'post', 'label': '郵送'}, {'value': 'counter', 'label': '窓口'}, "
            + "{'value': 'branch', 'label': '支所', 'when': {'type': 'is', 'field': 'town', 'value': '津'}}]";

    private final Field one = field("choice", OPTIONS);
    private final Field several = field("choices", OPTIONS);
    private final Field yesNo = field("yesNo");
    private final Field consent = field("consent");

    @Test
    void aChoiceIsShownByItsLabel() {
        assertThat(one.show(new Answer.Text("counter"), ASKING)).containsExactly("窓口");
        assertThat(several.show(new Answer.Choices(List.of("post", "branch")), ASKING)).containsExactly("郵送", "支所");
        assertThat(several.export(new Answer.Choices(List.of("post", "branch")), ASKING)).containsExactly(entry("項目", "郵送 支所"));
    }

    @Test
    void whatIsNoLongerAmongTheOptionsIsShownAsItIsKept() {
        assertThat(one.show(new Answer.Text("fax"), ASKING)).containsExactly("fax");
    }

    @Test
    void severalAreKeptInTheOrderOfTheOptions() {
        var both = several.read(Input.of(Map.of("x", List.of("counter", "post"))), ASKING);

        assertThat(both.answer()).hasValue(new Answer.Choices(List.of("post", "counter")));
        assertThat(several.refill(both.answer().orElseThrow())).containsExactly(entry("x", List.of("post", "counter")));
        assertThat(several.refill(Answer.blank())).isEmpty();
    }

    @Test
    void onlyWhatIsOfferedCanBeChosen() {
        var inTsu = new Asking(Answers.none().with("town", "津"), TODAY, Masters.NONE);

        assertThat(problems(several, "x", "branch")).containsExactly("x choose");
        assertThat(several.read(typed("x", "branch"), inTsu).isValid()).isTrue();
        assertThat(several.options(ASKING)).extracting(Option::value).containsExactly("post", "counter");
        assertThat(several.choices()).extracting(Option::value).containsExactly("post", "counter", "branch");
    }

    @Test
    void noneIsAnAnswerOnlyWhereItMayBeLeftEmpty() {
        assertThat(problems(several)).containsExactly("x chooseSome");
        assertThat(read(field("choices", "'optional': true, " + OPTIONS)).answer()).hasValue(new Answer.Choices(List.of()));
        assertThat(problems(one)).containsExactly("x choose");
        assertThat(read(field("choice", "'optional': true, " + OPTIONS)).answer()).hasValue(Answer.blank());
    }

    @Test
    void choicesAreDrawnAsCardsUnlessTheirOwnerSaysOtherwise() {
        assertThat(((ChoiceField) one).look()).isEqualTo(ChoiceField.Look.cards);
        assertThat(((ChoiceField) field("choice", "'look': 'select'")).look()).isEqualTo(ChoiceField.Look.select);
    }

    @ParameterizedTest
    @CsvSource({"yes, はい", "no, いいえ"})
    void yesAndNoAreReadAndShownInWords(String value, String shown) {
        assertThat(read(yesNo, "x", value).answer()).hasValue(new Answer.Text(value));
        assertThat(yesNo.show(new Answer.Text(value), ASKING)).containsExactly(shown);
    }

    @Test
    void nothingElseIsYesOrNo() {
        assertThat(problems(yesNo, "x", "maybe")).containsExactly("x choose");
        assertThat(problems(yesNo, "x", "")).containsExactly("x choose");
    }

    @Test
    void yesAndNoMayHaveTheirOwnersWords() {
        var field = field("yesNo", "'yes': 'あります', 'no': 'ありません'");

        assertThat(field.options(ASKING)).extracting(option -> option.label().ja()).containsExactly("あります", "ありません");
        assertThat(field.choices()).extracting(Option::value).containsExactly("yes", "no");
    }

    @Test
    void aBoxThatIsNotTickedIsNoConsent() {
        assertThat(read(consent, "x", "yes").answer()).hasValue(new Answer.Text("yes"));
        assertThat(problems(consent, "x", "no")).containsExactly("x consent");
        assertThat(consent.show(new Answer.Text("yes"), ASKING)).containsExactly("確認しました");
    }

    @ParameterizedTest
    @ValueSource(strings = {"choice", "choices"})
    void optionsThatCannotBeToldApartAreAMistake(String type) {
        assertThat(field(type).mistakes()).containsExactly("noOptions");
        assertThat(mistakes(type, "'1', 'label': 'A'", "'1', 'label': 'B'")).containsExactly("optionTwice");
        assertThat(mistakes(type, "'1', 'label': 'A'", "'2', 'label': ' '")).containsExactly("optionText");
        assertThat(mistakes(type, "'1', 'label': 'A'", "' ', 'label': 'B'")).containsExactly("optionText");
        assertThat(mistakes(type, "'1', 'label': 'A'", "'2', 'label': 'A'")).isEmpty();
    }

    private static List<String> mistakes(String type, String first, String second) {
        return field(type, "'options': [{'value': %s}, {'value': %s}]".formatted(first, second)).mistakes();
    }
}
