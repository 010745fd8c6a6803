package jp.madoguchi.forms.field;

import static jp.madoguchi.forms.field.TestFields.TODAY;
import static jp.madoguchi.forms.field.TestFields.field;
import static jp.madoguchi.forms.field.TestFields.problems;
import static jp.madoguchi.forms.field.TestFields.typed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A choice out of the authority's own list. */
class LookupFieldTest {

    private static final Masters SCHOOLS = list -> list.equals("schools") ? List.of(
            school("津高校", "全日制", "普通科"), school("津工業高校", "全日制", "機械科"), school("津工業高校", "全日制", "電気科"),
            school("北星高校", "定時制", "普通科"), Map.of("school", "分校", "course", "普通科"), school("閉校", "全日制", "")) : List.of();

    @Test
    void eachValueOfTheColumnIsOfferedOnce() {
        assertThat(offered("'list': 'schools', 'column': 'school'", Answers.none()))
                .containsExactly("津高校", "津工業高校", "北星高校", "分校", "閉校");
        assertThat(offered("'list': 'nowhere', 'column': 'school'", Answers.none())).isEmpty();
    }

    @Test
    void aRowWithoutAValueIsNotOffered() {
        assertThat(offered("'list': 'schools', 'column': 'course'", Answers.none())).containsExactly("普通科", "機械科", "電気科");
        assertThat(offered("'list': 'schools', 'column': 'time'", Answers.none())).containsExactly("全日制", "定時制");
    }

    @Test
    void onlyRowsWithTheOwnersValueAreOffered() {
        assertThat(offered("'list': 'schools', 'column': 'school', 'only': {'time': '定時制'}", Answers.none())).containsExactly("北星高校");
    }

    @Test
    void onlyRowsWithTheAnswersSoFarAreOffered() {
        var within = "'list': 'schools', 'column': 'course', 'within': {'school': 'mySchool', 'time': 'myTime'}";

        assertThat(offered(within, Answers.none().with("mySchool", "津工業高校").with("myTime", "全日制"))).containsExactly("機械科", "電気科");
        assertThat(offered(within, Answers.none().with("mySchool", "津工業高校").with("myTime", "定時制"))).isEmpty();
        assertThat(offered(within, Answers.none())).isEmpty();
    }

    @Test
    void whatIsOfferedIsReadAndAnythingElseRefused() {
        var field = field("lookup", "'list': 'schools', 'column': 'course', 'within': {'school': 'mySchool'}");
        var asking = asking(Answers.none().with("mySchool", "津高校"));

        assertThat(field.read(typed("x", "普通科"), asking).answer()).hasValue(new Answer.Text("普通科"));
        assertThat(problems(field.read(typed("x", "機械科"), asking))).containsExactly("x choose");
        assertThat(problems(field.read(typed("x", ""), asking))).containsExactly("x choose");
    }

    @Test
    void whatWasChosenBeforeIsNotChosenAgain() {
        var field = field("lookup", "'list': 'schools', 'column': 'school', 'except': ['first', 'second']");
        var asking = asking(Answers.none().with("first", "津高校").with("second", "北星高校"));

        assertThat(problems(field.read(typed("x", "北星高校"), asking))).containsExactly("x chosenBefore");
        assertThat(field.read(typed("x", "津工業高校"), asking).isValid()).isTrue();
    }

    @Test
    void itLooksAtEachFieldThatNarrowsIt() {
        var field = field("lookup", """
                'list': 'schools', 'column': 'course', 'within': {'school': 'mySchool'}, 'except': ['first'],
                'when': {'type': 'is', 'field': 'kind', 'value': 'a'}, 'optional': true,
                'requiredWhen': {'type': 'answered', 'field': 'name'}""");

        assertThat(field.uses()).containsExactlyInAnyOrder("kind", "name", "mySchool", "first");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'list': 'schools'", "'column': 'course'", "'list': ' ', 'column': 'course'",
            "'list': 'schools', 'column': ''"})
    void withoutAListAndAColumnThereIsNothingToChooseFrom(String definition) {
        assertThat(field("lookup", definition).mistakes()).containsExactly("noList");
        assertThat(field("lookup", "'list': 'schools', 'column': 'course'").mistakes()).isEmpty();
    }

    private static List<String> offered(String definition, Answers soFar) {
        return field("lookup", definition).options(asking(soFar)).stream().map(option -> option.label().ja()).toList();
    }

    private static Asking asking(Answers soFar) {
        return new Asking(soFar, TODAY, SCHOOLS);
    }

    private static Map<String, String> school(String name, String time, String course) {
        return Map.of("school", name, "time", time, "course", course);
    }
}
