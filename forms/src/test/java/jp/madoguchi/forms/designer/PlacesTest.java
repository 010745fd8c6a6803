package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Places.Spot;
import org.junit.jupiter.api.Test;

/** New elements come behind the chosen one or to the nearest end, moved ones go on where their list ends. */
class PlacesTest {

    private final Blueprint permit = TestBlueprints.parkingPermit();
    private final Blueprint school = TestBlueprints.of(TestForms.highSchool());

    /** Keys that a page, a field and a column have in common. */
    private final Blueprint alike = TestBlueprints.of(FormJson.trusted("""
            {"title": "同じ名前", "sections": [{"key": "s1", "title": "章", "pages": [
              {"slug": "x", "title": "頁", "fields": [{"type": "text", "key": "first", "label": "一"},
                {"type": "text", "key": "second", "label": "二"},
                {"type": "rows", "key": "x", "label": "表", "fields": [{"type": "text", "key": "x", "label": "列"}]},
                {"type": "rows", "key": "y", "label": "表", "fields": [{"type": "text", "key": "z", "label": "列"}]}]},
              {"slug": "empty", "title": "まだ何もない"}]}]}
            """));

    @Test
    void aNewOneComesBehindTheChosenOneOfItsKind() {
        assertThat(Places.forNew(permit, "page", Address.page("kind"))).isEqualTo(new Spot("pages:s1", "kind"));
        assertThat(Places.forNew(permit, "field", Address.field("phone")))
                .isEqualTo(new Spot("fields:contact", "phone"));
        assertThat(Places.forNew(school, "column", Address.column("records", "event")))
                .isEqualTo(new Spot("columns:records", "event"));
    }

    @Test
    void aNewOneComesBehindTheOneOfItsKindThatTheChosenStandsIn() {
        assertThat(Places.forNew(permit, "page", Address.field("phone"))).isEqualTo(new Spot("pages:s3", "contact"));
        assertThat(Places.forNew(permit, "section", Address.field("phone"))).isEqualTo(new Spot("sections", "s3"));
        assertThat(Places.forNew(school, "page", Address.column("records", "event")))
                .isEqualTo(new Spot("pages:s2", "sports"));
    }

    @Test
    void aNewOneComesToTheEndOfWhatWasChosenForIt() {
        assertThat(Places.forNew(permit, "page", Address.section("s1")))
                .isEqualTo(new Spot("pages:s1", "current-permit"));
        assertThat(Places.forNew(permit, "field", Address.page("contact")))
                .isEqualTo(new Spot("fields:contact", "mail"));
        assertThat(Places.forNew(school, "column", Address.field("records")))
                .isEqualTo(new Spot("columns:records", "result"));
        assertThat(Places.forNew(alike, "field", Address.page("empty"))).isEqualTo(new Spot("fields:empty", ""));
    }

    @Test
    void aNewOneComesToTheVeryEndWhereNothingForItWasChosen() {
        assertThat(Places.forNew(permit, "section", Address.FORM)).isEqualTo(new Spot("sections", "s5"));
        assertThat(Places.forNew(permit, "page", Address.FORM)).isEqualTo(new Spot("pages:s5", "survey"));
        assertThat(Places.forNew(permit, "field", Address.FORM)).isEqualTo(new Spot("fields:survey", "opinion"));
        assertThat(Places.forNew(permit, "rule", Address.field("phone"))).isEqualTo(new Spot("ineligible", "r10"));
        assertThat(Places.forNew(permit, "check", Address.field("phone"))).isEqualTo(new Spot("checks", ""));
    }

    @Test
    void whatNoListIsForCannotBeNew() {
        assertThatThrownBy(() -> Places.forNew(permit, "step", Address.FORM)).isInstanceOf(Conflict.class);
    }

    @Test
    void everythingStandsInSomethingUpToTheForm() {
        assertThat(Places.around(alike, Address.column("x", "x"))).hasValue(Address.field("x"));
        assertThat(Places.around(alike, Address.field("x"))).hasValue(Address.page("x"));
        assertThat(Places.around(alike, Address.page("x"))).hasValue(Address.section("s1"));
        assertThat(Places.around(alike, Address.section("s1"))).isEmpty();
        assertThat(Places.around(alike, Address.field("gone"))).isEmpty();
    }

    @Test
    void findsTheElementOfAKindThatAnotherIsOrStandsIn() {
        assertThat(Places.enclosing(alike, Address.column("x", "x"), "section")).hasValue(Address.section("s1"));
        assertThat(Places.enclosing(alike, Address.page("x"), "page")).hasValue(Address.page("x"));
        assertThat(Places.enclosing(alike, Address.page("x"), "field")).isEmpty();
    }

    @Test
    void everyElementIsNamedFromTopToBottom() {
        assertThat(Places.all(alike)).containsExactly(Address.section("s1"), Address.page("x"), Address.page("empty"),
                Address.field("first"), Address.field("second"), Address.field("x"), Address.field("y"),
                Address.column("x", "x"), Address.column("y", "z"));
    }

    @Test
    void onceSomethingIsGoneItsNeighbourIsChosenOrWhatItStoodIn() {
        assertThat(Places.beside(alike, Address.field("x"))).isEqualTo(Address.field("second"));
        assertThat(Places.beside(alike, Address.field("second"))).isEqualTo(Address.field("first"));
        assertThat(Places.beside(alike, Address.field("first"))).isEqualTo(Address.page("x"));
        assertThat(Places.beside(alike, Address.section("s1"))).isEqualTo(Address.FORM);
        assertThat(Places.beside(permit, Address.rule("r1"))).isEqualTo(Address.FORM);
    }

    @Test
    void anElementFitsIntoListsOfItsOwnSort() {
        assertThat(Places.fits(permit, Address.field("phone"), "fields:agent")).isTrue();
        assertThat(Places.fits(permit, Address.field("phone"), "declarations")).isFalse();
        assertThat(Places.fits(permit, Address.page("contact"), "sections")).isFalse();
        assertThat(Places.fits(permit, Address.field("gone"), "fields:agent")).isFalse();
    }

    @Test
    void aColumnStaysInItsOwnRows() {
        assertThat(Places.fits(alike, Address.column("x", "x"), "columns:x")).isTrue();
        assertThat(Places.fits(alike, Address.column("x", "x"), "columns:y")).isFalse();
        assertThat(Places.step(alike, Address.column("x", "x"), 1)).isEmpty();
    }

    @Test
    void aStepPassesOneNeighbour() {
        assertThat(Places.step(alike, Address.field("first"), 1))
                .hasValue(new Edit.Move(Address.field("first"), "fields:x", "second"));
        assertThat(Places.step(alike, Address.field("x"), -1))
                .hasValue(new Edit.Move(Address.field("x"), "fields:x", "first"));
        assertThat(Places.step(alike, Address.field("second"), -1))
                .hasValue(new Edit.Move(Address.field("second"), "fields:x", ""));
    }

    @Test
    void aStepLeadsIntoAPageWithNothingOnItAndOutOfTheLastOneNowhere() {
        assertThat(Places.step(alike, Address.field("y"), 1))
                .hasValue(new Edit.Move(Address.field("y"), "fields:empty", ""));
        assertThat(Places.step(permit, Address.field("permitNumber"), -1))
                .hasValue(new Edit.Move(Address.field("permitNumber"), "fields:kind", "kind"));
        assertThat(Places.step(permit, Address.field("opinion"), 1)).isEmpty();
        assertThat(Places.step(permit, Address.section("s5"), 1)).isEmpty();
        assertThat(Places.step(permit, Address.field("gone"), 1)).isEmpty();
    }

    @Test
    void aNameThatIsTakenGetsTheNextNumber() {
        var taken = new HashSet<>(Set.of(Address.field("name"), Address.field("name2"), Address.page("name")));

        assertThat(List.of(Places.free(taken, "field", "name"), Places.free(taken, "field", "name"),
                Places.free(taken, "field", "name2"))).containsExactly("name3", "name4", "name5");
        assertThat(List.of(Places.free(taken, "page", "name"), Places.free(taken, "page", "name-2")))
                .containsExactly("name-2", "name-3");
        assertThat(Places.free(taken, "field", "other")).isEqualTo("other");
        assertThat(taken).contains(Address.field("other"), Address.field("name5"), Address.page("name-3"));
    }
}
