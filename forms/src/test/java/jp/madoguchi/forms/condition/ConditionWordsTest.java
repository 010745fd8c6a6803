package jp.madoguchi.forms.condition;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How conditions read where several can be chosen, where days are compared, and inside each other. */
class ConditionWordsTest {

    private static final Form FORM = FormJson.trusted("""
            {'title': 'T', 'sections': [{'title': 'S', 'pages': [{'slug': 'a', 'title': 'P', 'fields': [
              {'type': 'choice', 'key': 'kind', 'label': '区分', 'options': [{'value': 'new', 'label': '新規'}]},
              {'type': 'choices', 'key': 'support', 'label': '配慮', 'options': [
                {'value': 'room', 'label': '別室'}, {'value': 'time', 'label': '延長'}]},
              {'type': 'number', 'key': 'guests', 'label': '人数'}, {'type': 'number', 'key': 'rooms', 'label': '部屋数'},
              {'type': 'date', 'key': 'begin', 'label': '初日'}, {'type': 'date', 'key': 'end', 'label': '最終日'}]}]}]}
            """.replace('\'', '"'));

    /** Names that know neither days nor several choices. */
    private static final Names PLAIN = new Names() {
        @Override
        public String field(String key) {
            return key;
        }

        @Override
        public String value(String key, String value) {
            return value;
        }
    };

    @Test
    void ofSeveralChoicesOneIsAmongThem() {
        assertThat(new Is("support", "room").inWords(FORM)).isEqualTo("「配慮」が「別室」を含む");
        assertThat(new Not(new Is("support", "room")).inWords(FORM)).isEqualTo("「配慮」が「別室」を含まない");
        assertThat(new OneOf("support", List.of("room", "time")).inWords(FORM)).isEqualTo("「配慮」が「別室」「延長」のどれかを含む");
    }

    @Test
    void aDenialIsSaidAsShortAsPeopleSayIt() {
        assertThat(new Not(new Is("kind", "new")).inWords(FORM)).isEqualTo("「区分」が「新規」でない");
        assertThat(new Not(new Answered("kind")).inWords(FORM)).isEqualTo("「区分」に入力がない");
        assertThat(new Not(new AtMost("guests", BigDecimal.TEN)).inWords(FORM)).isEqualTo("（「人数」が10以下である）ではない");
    }

    @ParameterizedTest
    @CsvSource({"less, より前である, より小さい", "more, より後である, より大きい", "same, と同じである, と同じである"})
    void daysAreBeforeAndNumbersSmaller(Compared.Relation relation, String ofDays, String ofNumbers) {
        assertThat(new Compared("begin", relation, "end").inWords(FORM)).isEqualTo("「初日」が「最終日」" + ofDays);
        assertThat(new Compared("guests", relation, "rooms").inWords(FORM)).isEqualTo("「人数」が「部屋数」" + ofNumbers);
    }

    @Test
    void aGroupWithinAnotherStandsInBrackets() {
        var one = new Answered("kind");
        var both = new All(List.of(one, new Answered("guests")));

        assertThat(new Any(List.of(both, one)).inWords(FORM)).isEqualTo("（「区分」に入力がある、かつ、「人数」に入力がある）、または、「区分」に入力がある");
        assertThat(new All(List.of(one, new Any(List.of(one, one)))).inWords(FORM))
                .isEqualTo("「区分」に入力がある、かつ、（「区分」に入力がある、または、「区分」に入力がある）");
        assertThat(new All(List.of(one, both)).inWords(FORM)).doesNotContain("（");
    }

    @Test
    void whatIsNotFinishedIsSaidWithAGap() {
        assertThat(new AtLeast("guests", null).inWords(FORM)).isEqualTo("「人数」が以上である");
        assertThat(new AtMost("guests", null).inWords(FORM)).isEqualTo("「人数」が以下である");
        assertThat(new Until("begin", "いつか").inWords(FORM)).isEqualTo("「初日」がいつか以前である");
    }

    @Test
    void namesThatKnowNoMoreThanNamesAreEnough() {
        assertThat(new Is("kind", "new").inWords(PLAIN)).isEqualTo("「kind」が「new」である");
        assertThat(new Compared("begin", Compared.Relation.less, "end").inWords(PLAIN)).isEqualTo("「begin」が「end」より小さい");
    }
}
