package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Option;
import org.junit.jupiter.api.Test;

/** At each place of a form a condition is built from what was asked before, compared with what it can be compared with. */
class PaletteTest {

    private static final Form FORM = FormJson.trusted("""
            {"title": "条件", "sections": [{"key": "s1", "title": "一", "pages": [
              {"slug": "days", "title": "日", "fields": [{"type": "date", "key": "begin", "label": "始め"},
                {"type": "date", "key": "end", "label": "終わり"},
                {"type": "number", "key": "adults", "label": "大人"},
                {"type": "explanation", "key": "note", "label": "説明"}]},
              {"slug": "more", "title": "ほか", "fields": [{"type": "number", "key": "children", "label": "子ども"},
                {"type": "text", "key": "name", "label": "名"}, {"type": "text", "key": "nickname", "label": "別名"},
                {"type": "choices", "key": "needs", "label": "配慮", "options": [{"value": "x", "label": "別室"}]},
                {"type": "rows", "key": "past", "label": "実績", "fields": [
                  {"type": "choice", "key": "place", "label": "順位", "options": [{"value": "1", "label": "一位"}]}]}]}]},
              {"key": "s2", "title": "二", "pages": [{"slug": "school", "title": "学校", "fields": [
                {"type": "lookup", "key": "school", "label": "学校", "list": "schools", "column": "name",
                  "within": {"kind": "needs"}, "only": {"open": "有"}}]}]}],
             "checks": [{"key": "c1", "field": "end", "message": "逆です", "when": {"type": "answered", "field": "end"}}]}
            """);

    private static final Masters SCHOOLS = list -> list.equals("schools") ? List.of(
            Map.of("name", "北", "kind", "x", "open", "有"), Map.of("name", "南", "kind", "y", "open", "有"),
            Map.of("name", "西", "open", "無")) : List.of();

    private final Palette atEnd = Palette.at(FORM, Address.rule("r1"), SCHOOLS);

    @Test
    void aSectionAPageAndAFieldKnowWhatStandsBeforeThem() {
        assertThat(keys(Address.section("s1"))).isEmpty();
        assertThat(keys(Address.page("more"))).containsExactly("begin", "end", "adults");
        assertThat(keys(Address.field("name"))).containsExactly("begin", "end", "adults", "children");
        assertThat(keys(Address.section("s2"))).endsWith("needs", "past").doesNotContain("note");
        assertThat(keys(Address.rule("r1"))).endsWith("past", "school");
    }

    @Test
    void aCheckKnowsWhatIsAskedUpToTheFieldItStandsAt() {
        assertThat(keys(Address.check("c1"))).containsExactly("begin", "end");
        assertThat(keys(Address.check("c9"))).contains("school");
    }

    @Test
    void aColumnKnowsWhatStandsBeforeItsRows() {
        assertThat(keys(Address.column("past", "place"))).endsWith("needs").doesNotContain("past");
        assertThat(keys(Address.column("gone", "place"))).contains("past", "school");
    }

    @Test
    void choicesKnowOnlyThePagesBefore() {
        assertThat(Palette.forOptions(FORM, Address.field("needs"), SCHOOLS).fields()).extracting(Field::key)
                .containsExactly("begin", "end", "adults");
        assertThat(Palette.forOptions(FORM, Address.column("past", "place"), SCHOOLS).fields()).extracting(Field::key)
                .containsExactly("begin", "end", "adults");
        assertThat(Palette.forOptions(FORM, Address.field("begin"), SCHOOLS).fields()).isEmpty();
        assertThat(Palette.forOptions(FORM, Address.section("s2"), SCHOOLS).has("past")).isTrue();
    }

    @Test
    void aFieldIsComparedWithOthersOfItsNature() {
        assertThat(atEnd.alike("adults")).extracting(Field::key).containsExactly("children");
        assertThat(atEnd.alike("end")).extracting(Field::key).containsExactly("begin");
        assertThat(atEnd.alike("name")).extracting(Field::key).containsExactly("nickname");
        assertThat(atEnd.alike("needs")).isEmpty();
        assertThat(atEnd.alike("nobody")).isEmpty();
    }

    @Test
    void onlyWhatIsAskedBeforeIsComparedWith() {
        assertThat(Palette.at(FORM, Address.field("children"), SCHOOLS).alike("adults")).isEmpty();
        assertThat(Palette.at(FORM, Address.field("children"), SCHOOLS).alike("children")).isEmpty();
    }

    @Test
    void theWordsOfAComparisonFollowTheField() {
        assertThat(atEnd.several("needs")).isTrue();
        assertThat(atEnd.several("name")).isFalse();
        assertThat(atEnd.day("begin")).isTrue();
        assertThat(atEnd.day("adults")).isFalse();
        assertThat(atEnd.label("begin")).isEqualTo("始め");
        assertThat(atEnd.label("gone")).isEqualTo("gone");
    }

    @Test
    void aLookupOffersEverythingThatItMayEverOffer() {
        assertThat(atEnd.values("school")).extracting(Option::value).containsExactly("北", "南");
        assertThat(atEnd.lists("school", "南")).isTrue();
        assertThat(atEnd.lists("school", "西")).isFalse();
        assertThat(atEnd.values("needs")).extracting(Option::value).containsExactly("x");
        assertThat(atEnd.values("name")).isEmpty();
    }

    @Test
    void noMoreValuesAreOfferedThanSomebodyCanLookThrough() {
        Masters many = list -> IntStream.range(0, 301).mapToObj(i -> Map.of("name", "校" + i, "open", "有")).toList();

        assertThat(Palette.at(FORM, Address.rule("r1"), many).values("school")).hasSize(300);
    }

    @Test
    void whatStandsOnTheRightHasToFitTheComparison() {
        assertThat(atEnd.fits("needs", Operator.is, "x")).isTrue();
        assertThat(atEnd.fits("needs", Operator.oneOf, "y")).isFalse();
        assertThat(atEnd.fits("name", Operator.is, "なんでも")).isTrue();
        assertThat(atEnd.fits("name", Operator.answered, "なんでも")).isFalse();
        assertThat(atEnd.fits("adults", Operator.atLeast, "1".repeat(30))).isTrue();
        assertThat(atEnd.fits("adults", Operator.atLeast, "1".repeat(31))).isFalse();
        assertThat(atEnd.fits("begin", Operator.from, "2026-04-01")).isTrue();
        assertThat(atEnd.fits("begin", Operator.from, "2026-4-1")).isFalse();
        assertThat(atEnd.fits("begin", Operator.less, "end")).isTrue();
        assertThat(atEnd.fits("begin", Operator.less, "adults")).isFalse();
    }

    @Test
    void aChoiceOfNumbersCanBeComparedAsNumbers() {
        var permit = Palette.at(TestForms.parkingPermit(), Address.rule("r1"), Masters.NONE);

        assertThat(permit.operators("careLevel")).contains(Operator.atLeast, Operator.oneOf);
        assertThat(permit.operators("judgement")).doesNotContain(Operator.atLeast, Operator.oneOf);
    }

    private static List<String> keys(Address at) {
        return Palette.at(FORM, at, SCHOOLS).fields().stream().map(Field::key).toList();
    }
}
