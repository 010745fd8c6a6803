package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What is pasted gets names that are free, and whatever looks at a copied field looks at its copy. */
class ClipTest {

    private final Blueprint blueprint = TestBlueprints.of(FormJson.trusted("""
            {"title": "写し", "sections": [{"key": "s1", "title": "章", "pages": [{"slug": "all", "title": "頁", "fields": [
              {"type": "choice", "key": "kind", "label": "区分", "options": [
                {"value": "a", "label": "甲"}, {"value": "b", "label": "乙"}]},
              {"type": "date", "key": "begin", "label": "始め"}, {"type": "date", "key": "end", "label": "終わり"},
              {"type": "lookup", "key": "school", "label": "学校", "list": "schools", "column": "name",
                "within": {"kind": "kind", "day": "begin"}, "except": ["other", "kind"]},
              {"type": "rows", "key": "past", "label": "これまで", "fields": [
                {"type": "text", "key": "name", "label": "名"}]},
              {"type": "rows", "key": "next", "label": "これから", "fields": [
                {"type": "text", "key": "name", "label": "名"}, {"type": "text", "key": "place", "label": "所"}]}]}]}],
             "checks": [{"key": "c1", "field": "end", "message": "逆です",
               "when": {"type": "compared", "field": "begin", "is": "more", "other": "end"}}]}
            """));

    @Test
    void aLookupLooksAtTheCopiesAndAtWhatWasNotCopiedAsBefore() {
        paste(Address.page("all"), Address.field("kind"), Address.field("school"));

        var school = blueprint.find(Address.field("school2")).orElseThrow();
        assertThat(school.get("within"))
                .isEqualTo(FormJson.mapper().readTree("{\"kind\": \"kind2\", \"day\": \"begin\"}"));
        assertThat(school.get("except")).extracting(JsonNode::asString).containsExactly("other", "kind2");
    }

    @Test
    void aCheckLooksAtTheCopies() {
        paste(Address.page("all"), Address.field("begin"), Address.field("end"), Address.check("c1"));

        var check = blueprint.find(Address.check("c2")).orElseThrow();
        assertThat(check.get("field").asString()).isEqualTo("end2");
        assertThat(check.get("when")).isEqualTo(FormJson.mapper()
                .readTree("{\"type\": \"compared\", \"field\": \"begin2\", \"is\": \"more\", \"other\": \"end2\"}"));
    }

    @Test
    void whatIsPastedKeepsItsOrderBehindTheChosenOne() {
        paste(Address.field("begin"), Address.field("school"), Address.field("kind"));

        assertThat(blueprint.names("fields:all"))
                .startsWith(Address.field("kind"), Address.field("begin"), Address.field("kind2"),
                Address.field("school2"), Address.field("end"));
    }

    @Test
    void theColumnsOfCopiedRowsKeepTheirNames() {
        paste(Address.page("all"), Address.field("past"), Address.field("next"));

        assertThat(blueprint.names("columns:past2")).containsExactly(Address.column("past2", "name"));
        assertThat(blueprint.names("columns:next2"))
                .containsExactly(Address.column("next2", "name"), Address.column("next2", "place"));
    }

    @Test
    void aColumnIsRenamedOnlyWhereItsNewRowsHaveThatName() {
        paste(Address.field("past"), Address.column("next", "name"), Address.column("next", "place"));

        assertThat(blueprint.names("columns:past"))
                .containsExactly(Address.column("past", "name"), Address.column("past", "name2"),
                Address.column("past", "place"));
    }

    @Test
    void inAnotherFormNamesThatAreFreeThereStay() {
        var other = TestBlueprints.parkingPermit();

        other.apply(Clip.paste(copy(Address.field("kind"), Address.field("school")), other, Address.page("contact")));

        assertThat(other.names("fields:contact")).endsWith(Address.field("kind2"), Address.field("school"));
        assertThat(other.find(Address.field("school")).orElseThrow().get("within").get("kind").asString())
                .isEqualTo("kind2");
    }

    @Test
    void aClipKnowsWhereItCameFromAndIsACopy() {
        var clip = copy(Address.column("next", "place"), Address.field("kind"), Address.field("gone"));

        assertThat(Clip.places(clip)).containsExactly(Address.field("kind"), Address.column("next", "place"));
        blueprint.find(Address.field("kind")).orElseThrow().put("label", "あとから");
        assertThat(clip.get(0).get("element").get("label").asString()).isEqualTo("区分");
    }

    private void paste(Address behind, Address... places) {
        blueprint.apply(Clip.paste(copy(places), blueprint, behind));
    }

    private ArrayNode copy(Address... places) {
        return Clip.copy(blueprint, List.of(places));
    }
}
