package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.choice;
import static jp.madoguchi.forms.definition.TestDefinitions.codes;
import static jp.madoguchi.forms.definition.TestDefinitions.form;
import static jp.madoguchi.forms.definition.TestDefinitions.guarded;
import static jp.madoguchi.forms.definition.TestDefinitions.is;
import static jp.madoguchi.forms.definition.TestDefinitions.page;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.forms.TestForms;
import org.junit.jupiter.api.Test;

/** Each mistake an owner can make in a definition is found before an applicant can meet it. */
class FormCheckTest {

    @Test
    void findsNothingInTheSampleForms() {
        assertThat(FormCheck.of(TestForms.parkingPermit())).isEmpty();
        assertThat(FormCheck.of(TestForms.highSchool())).isEmpty();
    }

    @Test
    void findsAKeyThatMeansNothing() {
        assertThat(codes(form(page("a", "'colour': 'red', " + choice("x"))))).contains("unknownKey");
    }

    @Test
    void findsAnUnknownKindOfField() {
        assertThat(codes(form(page("a", "'fields': [{'type': 'telepathy', 'key': 'x', 'label': 'X'}]")))).containsExactly("json");
    }

    @Test
    void findsWhatIsNoJsonAtAll() {
        assertThat(codes("{")).containsExactly("json");
        assertThat(codes("[]")).containsExactly("json");
    }

    @Test
    void findsMissingTexts() {
        assertThat(codes(form(page("a", "'fields': [{'type': 'text', 'key': 'x', 'label': ''}]")))).containsExactly("noText");
    }

    @Test
    void findsTheSameKeyTwice() {
        assertThat(codes(form(page("a", choice("x")), page("b", choice("x"))))).contains("keyTwice");
        assertThat(codes(form(page("a", choice("x")), page("a", choice("y"))))).contains("slugTwice");
    }

    @Test
    void findsAConditionOnAFieldThatIsGone() {
        assertThat(codes(form(page("a", choice("x")), guarded("b", is("gone", "1"), choice("y"))))).containsExactly("unknownField");
    }

    @Test
    void findsAConditionOnWhatIsAskedLater() {
        assertThat(codes(form(guarded("a", is("y", "1"), choice("x")), page("b", choice("y"))))).containsExactly("askedLater");
    }

    @Test
    void findsACycle() {
        assertThat(codes(form(guarded("a", is("y", "1"), choice("x")), guarded("b", is("x", "1"), choice("y"))))).contains("cycle");
    }

    @Test
    void findsAPageThatIsNeverAsked() {
        var contradiction = "{'type': 'all', 'of': [" + is("x", "1") + ", " + is("x", "2") + "]}";
        assertThat(codes(form(page("a", choice("x")), guarded("b", contradiction, choice("y"))))).containsExactly("neverAsked");
        assertThat(codes(form(page("a", choice("x")), guarded("b", is("x", "3"), choice("y"))))).containsExactly("neverAsked");
    }

    @Test
    void findsAPageThatHidesBehindAnotherThatIsNeverAsked() {
        var form = form(page("a", choice("x")), guarded("b", is("x", "1"), choice("y")),
                guarded("c", "{'type': 'all', 'of': [" + is("x", "2") + ", " + is("y", "1") + "]}", choice("z")));

        assertThat(codes(form)).containsExactly("neverAsked");
    }

    @Test
    void findsARuleOfEligibilityThatNeverHolds() {
        var form = form(page("a", choice("x"))).replace("'sections'", "'ineligible': [{'when': " + is("x", "3")
                + ", 'reason': '対象外'}], 'sections'");

        assertThat(codes(form)).containsExactly("neverHolds");
    }

    @Test
    void findsAChoiceWithoutOptionsAndImpossibleBounds() {
        assertThat(codes(form(page("a", "'fields': [{'type': 'choice', 'key': 'x', 'label': 'X', 'options': []}]"))))
                .containsExactly("noOptions");
        assertThat(codes(form(page("a",
                "'fields': [{'type': 'number', 'key': 'x', 'label': 'X', 'min': 2, 'max': 1}]"))))
                .containsExactly("minAboveMax");
        assertThat(codes(form(page("a",
                "'fields': [{'type': 'date', 'key': 'x', 'label': 'X', 'latest': 'someday'}]"))))
                .containsExactly("dateBound");
    }

    @Test
    void findsAConditionThatIsNotFinished() {
        assertThat(codes(form(page("a", choice("x")), guarded("b", is("x", ""), choice("y"))))).containsExactly("incomplete");
    }

    @Test
    void findsAChoiceThatIsNeverOfferedAndOneThatLeavesNothingToChoose() {
        var options = "'fields': [{'type': 'choice', 'key': 'y', 'label': 'L', 'options': [{'value': '1', 'label': 'A', 'when': %s}, {'value': '2', 'label': 'B', 'when': %s}]}]";

        assertThat(codes(form(page("a", choice("x")), page("b", options.formatted(is("x", "1"), is("x", "3"))))))
                .containsExactly("neverOffered", "deadEnd");
        assertThat(codes(form(page("a", choice("x")), page("b", options.formatted(is("x", "1"), is("x", "2")))))).isEmpty();
    }

    @Test
    void findsAChoiceThatHangsOnAnAnswerOfItsOwnPage() {
        var page = page("a", "'fields': [{'type': 'choice', 'key': 'x', 'label': 'L', 'options': [{'value': '1', 'label': 'A'}]}, "
                + "{'type': 'choice', 'key': 'y', 'label': 'L', 'options': [{'value': '1', 'label': 'A'}, {'value': '2', 'label': 'B', 'when': " + is("x", "1") + "}]}]");

        assertThat(codes(form(page))).containsExactly("optionTooLate");
    }

    @Test
    void looksIntoColumnsAndDeclarationsToo() {
        var rows = page("a",
                "'fields': [{'type': 'rows', 'key': 'x', 'label': 'L', 'fields': [{'type': 'text', 'key': 'c', 'label': ''}, {'type': 'text', 'key': 'c', 'label': 'C', 'optional': true, 'requiredWhen': " + is("gone", "1") + "}]}]");

        assertThat(codes(form(rows))).containsExactlyInAnyOrder("noText", "keyTwice", "unknownField");
        assertThat(codes(form(page("a", choice("x")))
                .replace("'sections'", "'declarations': [{'type': 'consent', 'key': 'd', 'label': 'D', 'when': "
                + is("gone", "1") + "}], 'sections'"))).containsExactly("unknownField");
    }

    @Test
    void findsAListThatIsNotChosen() {
        assertThat(codes(form(page("a",
                "'fields': [{'type': 'lookup', 'key': 'x', 'label': 'L', 'list': '', 'column': ''}]"))))
                .containsExactly("noList");
    }

    @Test
    void findsThatEverybodyIsRefused() {
        var rules = "'ineligible': [{'when': " + is("x", "1") + ", 'reason': 'R'}, {'when': " + is("x", "2")
                + ", 'reason': 'R'}], 'sections'";

        assertThat(codes(form(page("a", choice("x"))).replace("'sections'", rules))).containsExactly("allRefused");
    }

    @Test
    void findsACheckThatStandsBeforeWhatItLooksAt() {
        var check = "'checks': [{'key': 'c1', 'when': {'type': 'compared', 'field': 'x', 'is': 'same', 'other': 'y'}, 'field': '%s', 'message': 'M'}], 'sections'";
        var form = form(page("a", choice("x")), page("b", choice("y")));

        assertThat(codes(form.replace("'sections'", check.formatted("x")))).containsExactly("askedLater");
        assertThat(codes(form.replace("'sections'", check.formatted("y")))).isEmpty();
    }
}
