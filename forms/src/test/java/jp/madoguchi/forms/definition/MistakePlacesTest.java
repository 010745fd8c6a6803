package jp.madoguchi.forms.definition;

import static jp.madoguchi.forms.definition.TestDefinitions.choice;
import static jp.madoguchi.forms.definition.TestDefinitions.fields;
import static jp.madoguchi.forms.definition.TestDefinitions.form;
import static jp.madoguchi.forms.definition.TestDefinitions.guarded;
import static jp.madoguchi.forms.definition.TestDefinitions.is;
import static jp.madoguchi.forms.definition.TestDefinitions.mistakes;
import static jp.madoguchi.forms.definition.TestDefinitions.page;
import static jp.madoguchi.forms.definition.TestDefinitions.places;
import static jp.madoguchi.forms.definition.TestDefinitions.with;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Each mistake stands at what its owner has to mend. */
class MistakePlacesTest {

    private static final String RIGHT = form(page("a", choice("x")));
    private static final String LATER = is("y", "1");

    @Test
    void aFormWithoutPagesAndAPageWithoutFieldsAskNothing() {
        assertThat(places("{'title': 'T'}")).containsExactly("form noPages");
        assertThat(places(form(page("a", choice("x")), page("b", "'fields': []")))).containsExactly("page:b noFields");
    }

    @Test
    void eachTextThatIsMissingIsNamed() {
        assertThat(places(RIGHT.replace("'T'", "' '"))).containsExactly("form noText");
        assertThat(places(RIGHT.replace("'S'", "''"))).containsExactly("section:s1 noText");
        assertThat(places(RIGHT.replace("'P'", "''"))).containsExactly("page:a noText");
        assertThat(places(RIGHT.replace("'L'", "''"))).containsExactly("field:x noText");
        assertThat(places(with(RIGHT, rule("r1", is("x", "1"), "")))).containsExactly("rule:r1 noText");
        assertThat(places(with(RIGHT, check("c1", is("x", "1"), "x", "")))).containsExactly("check:c1 noText");
        assertThat(places(form(page("a", fields("'explanation', 'key': 'x', 'hint': 'H'"))))).isEmpty();
    }

    @Test
    void aNameThatIsNoneOrIsTakenIsNamed() {
        assertThat(places(RIGHT.replace("'title': 'S'", "'key': '1', 'title': 'S'"))).containsExactly("section:1 name");
        assertThat(places(sections(section("s", page("a", choice("x"))), section("s", page("b", choice("y"))))))
                .containsExactly("section:s nameTwice");
        assertThat(places(with(RIGHT, rule("a b", is("x", "1"), "R")))).containsExactly("rule:a b name");
        assertThat(places(with(RIGHT, check("あ", is("x", "1"), "x", "M")))).containsExactly("check:あ name");
    }

    @Test
    void anAddressOfAPageAndTheKeyOfAFieldAreWrittenInPlainLetters() {
        assertThat(places(form(page("A page", choice("x"))))).containsExactly("page:A page slug");
        assertThat(places(form(page("a", choice("X"))))).containsExactly("field:X key");
        assertThat(places(form(page("a", fields("'rows', 'key': 'x', 'label': 'L', "
                + "'fields': [{'type': 'text', 'key': 'a-b', 'label': 'C'}]"))))).containsExactly("column:x.a-b key");
    }

    @Test
    void whatAFieldGotWrongStandsAtItWithItsLabel() {
        assertThat(mistakes(form(page("a", fields("'choice', 'key': 'x', 'label': '区分'")))))
                .containsExactly(new FormMistake("field:x", "noOptions", "区分"));
    }

    @Test
    void whatStandsForTheFormInListsHasToBeAsked() {
        assertThat(places(with(RIGHT, "'summary': {'applicant': 'name', 'mail': 'x', 'category': 'x'}")))
                .containsExactly("form unknownField");
        assertThat(places(with(RIGHT, "'summary': {'category': 'x'}"))).isEmpty();
    }

    @Test
    void aConditionMayOnlyLookAtWhatWasAskedBefore() {
        var later = page("z", choice("y"));

        assertThat(places(sections(guardedSection("s", LATER, page("a", choice("x"))), section("t", later))))
                .containsExactly("section:s askedLater");
        assertThat(places(form(guarded("a", LATER, choice("x")), later))).containsExactly("page:a askedLater");
        assertThat(places(form(page("a", guardedText("x", LATER)), later))).containsExactly("field:x askedLater");
        assertThat(places(form(page("a", fields("'rows', 'key': 'x', 'label': 'L', 'fields': [{'type': 'text', 'key': 'c', "
                + "'label': 'C', 'when': " + LATER + "}]")), later))).containsExactly("column:x.c askedLater");
    }

    @Test
    void aSectionLooksAtWhatWasAskedBeforeItsFirstField() {
        assertThat(places(sections(section("s", page("a", choice("x"))), guardedSection("t", is("x", "1"), page("b", choice("y"))))))
                .isEmpty();
        assertThat(places(sections(guardedSection("s", LATER, page("a", "'fields': []") + ", " + page("b", choice("y"))))))
                .contains("section:s askedLater", "page:a noFields");
    }

    @Test
    void whatAConditionLooksAtIsSaidByItsLabel() {
        assertThat(mistakes(form(page("a", guardedText("x", LATER)), page("z", choice("y").replace("'L'", "'区分'")))))
                .containsExactly(new FormMistake("field:x", "askedLater", "区分"));
    }

    @Test
    void aConditionOnNothingThatIsAskedIsNamed() {
        assertThat(places(with(RIGHT, rule("r1", is("gone", "1"), "R")))).containsExactly("rule:r1 unknownField");
        assertThat(places(with(RIGHT, check("c1", is("x", "1"), "gone", "M")))).contains("check:c1 unknownField");
        assertThat(places(with(RIGHT, check("c1", is("x", "1"), "", "M")))).contains("check:c1 noCheckField");
        assertThat(places(form(page("a", fields("'lookup', 'key': 'x', 'label': 'L', 'list': 'l', 'column': 'c', "
                + "'within': {'c': 'gone'}"))))).contains("field:x unknownField");
        assertThat(places(form(page("a", fields("'choice', 'key': 'x', 'label': 'L', 'options': [{'value': '1', 'label': 'A', 'when': "
                + is("gone", "1") + "}]"))))).containsExactly("field:x unknownField");
    }

    @Test
    void aConditionThatIsNotFinishedIsNamed() {
        var unfinished = is("", "");

        assertThat(places(form(page("a", guardedText("x", unfinished))))).containsExactly("field:x incomplete");
        assertThat(places(form(page("a", fields("'text', 'key': 'x', 'label': 'L', 'optional': true, 'requiredWhen': " + unfinished)))))
                .containsExactly("field:x incomplete");
        assertThat(places(form(page("a", fields("'choice', 'key': 'x', 'label': 'L', 'options': [{'value': '1', 'label': 'A', 'when': "
                + unfinished + "}]"))))).containsExactly("field:x incomplete");
        assertThat(places(with(RIGHT, rule("r1", unfinished, "R")))).containsExactly("rule:r1 incomplete");
        assertThat(places(with(RIGHT, check("c1", unfinished, "x", "M")))).containsExactly("check:c1 incomplete");
    }

    @Test
    void whatNeverHoldsIsFoundBesideOtherMistakes() {
        assertThat(places(with(RIGHT, check("c1", is("x", "3"), "x", "M")))).containsExactly("check:c1 neverHolds");
        assertThat(places(form(page("a", choice("x")), guarded("b", is("x", "3"), choice("y"))).replace("'T'", "''")))
                .containsExactly("form noText", "page:b neverAsked");
        assertThat(places(form(page("a", choice("x")), page("b", guardedText("y", is("x", "3")))))).containsExactly("field:y neverAsked");
    }

    private static String sections(String... sections) {
        return "{'title': 'T', 'sections': [" + String.join(", ", sections) + "]}";
    }

    private static String section(String key, String pages) {
        return "{'key': '" + key + "', 'title': 'S', 'pages': [" + pages + "]}";
    }

    private static String guardedSection(String key, String when, String pages) {
        return section(key, pages).replaceFirst("'title'", "'when': " + when + ", 'title'");
    }

    private static String guardedText(String key, String when) {
        return fields("'text', 'key': '" + key + "', 'label': 'L', 'when': " + when);
    }

    private static String rule(String key, String when, String reason) {
        return "'ineligible': [{'key': '%s', 'when': %s, 'reason': '%s'}]".formatted(key, when, reason);
    }

    private static String check(String key, String when, String field, String message) {
        return "'checks': [{'key': '%s', 'when': %s, 'field': '%s', 'message': '%s'}]".formatted(key, when, field, message);
    }
}
