package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An edit does what it says, can be taken back exactly, and never goes over what somebody else did. */
class BlueprintTest {

    private final Blueprint blueprint = TestBlueprints.parkingPermit();

    @Test
    void everyEditCanBeTakenBackExactly() {
        var before = blueprint.json().deepCopy();
        var label = blueprint.find(Address.field("kind")).orElseThrow().get("label");
        var edits = List.<Edit>of(
                new Edit.Put(Address.field("kind"), "label", text("どちらですか"), label),
                new Edit.Add("fields:contact", "phone", Properties.newField("text", "fax", "FAX番号")),
                new Edit.Move(Address.field("mail"), "fields:applicant", ""),
                new Edit.Move(Address.page("survey"), blueprint.listOf(Address.page("kind")).orElseThrow(), ""),
                new Edit.Remove(Address.page("agent"), null));

        var back = blueprint.apply(edits);

        assertThat(blueprint.names("fields:contact")).containsExactly(Address.field("phone"), Address.field("fax"));
        assertThat(blueprint.names("fields:applicant")).startsWith(Address.field("mail"));
        assertThat(blueprint.find(Address.field("agentName"))).isEmpty();
        blueprint.apply(back);
        assertThat((JsonNode) blueprint.json()).isEqualTo(before);
    }

    @Test
    void aPropertyThatSomebodyElseChangedIsNotOverwritten() {
        var shown = blueprint.find(Address.field("kind")).orElseThrow().get("label");
        blueprint.apply(List.of(new Edit.Put(Address.field("kind"), "label", text("相手の文"), shown)));

        assertThatThrownBy(() -> blueprint.apply(List.of(new Edit.Put(Address.field("kind"), "label", text("自分の文"), shown))))
                .isInstanceOf(Conflict.class);
        assertThat(blueprint.find(Address.field("kind")).orElseThrow().get("label").asString()).isEqualTo("相手の文");
    }

    @Test
    void takingBackANewFieldDoesNotTakeAwayWhatSomebodyElseWroteIntoIt() {
        var back = blueprint.apply(List.of(new Edit.Add("fields:contact", "phone", Properties.newField("text", "fax", "FAX"))));
        blueprint.apply(List.of(new Edit.Put(Address.field("fax"), "label", text("ファクス"), text("FAX"))));

        assertThatThrownBy(() -> blueprint.apply(back)).isInstanceOf(Conflict.class);
        assertThat(blueprint.find(Address.field("fax"))).isPresent();
    }

    @Test
    void anElementGoesBehindItsNeighbourOrToTheEndWhereThatIsGone() {
        blueprint.apply(List.of(new Edit.Add("fields:contact", "nobody", Properties.newField("text", "fax", "FAX"))));

        assertThat(blueprint.names("fields:contact")).containsExactly(Address.field("phone"), Address.field("mail"), Address.field("fax"));
    }

    @Test
    void aStepBeyondTheEdgeOfAPageLeadsIntoTheNextOne() {
        assertThat(Places.step(blueprint, Address.field("phone"), -1)).hasValue(new Edit.Move(Address.field("phone"), "fields:address", "address"));
        assertThat(Places.step(blueprint, Address.field("mail"), 1)).hasValue(new Edit.Move(Address.field("mail"), "fields:agent", ""));
        assertThat(Places.step(blueprint, Address.field("mail"), -1)).hasValue(new Edit.Move(Address.field("mail"), "fields:contact", ""));
        assertThat(Places.step(blueprint, Address.field("kind"), -1)).isEmpty();
    }

    @Test
    void aPastedPageGetsNewNamesAndItsConditionsFollow() {
        var clip = Clip.copy(blueprint, List.of(Address.page("physical"), Address.field("disability"), Address.page("category")));

        blueprint.apply(Clip.paste(clip, blueprint, Address.page("survey")));

        assertThat(Blueprint.nodes(clip).map(entry -> entry.get("at").asString()))
                .as("what stands in a copied page comes with it").containsExactly("page:category", "page:physical");
        assertThat(blueprint.find(Address.page("physical-2")).orElseThrow().get("when").get("field").asString()).isEqualTo("category2");
        assertThat(blueprint.find(Address.field("disability2"))).isPresent();
        assertThat(blueprint.find(Address.page("physical")).orElseThrow().get("when").get("field").asString()).isEqualTo("category");
    }

    @Test
    void aFieldKnowsEveryRuleThatLooksAtIt() {
        var uses = Uses.of(blueprint.form(), "physicalGrade");

        assertThat(uses).isNotEmpty().allSatisfy(use -> assertThat(use.role()).isEqualTo("refused"));
        assertThat(Uses.of(blueprint.form(), "category")).extracting(Uses.Use::at).contains(Address.page("physical"), Address.page("proof-injury"));
    }

    @Test
    void anElementGoesBehindTheOneThatIsNamed() {
        blueprint.apply(List.of(new Edit.Add("fields:agent", "relation", Properties.newField("text", "fax", "FAX")),
                new Edit.Add("fields:agent", "", Properties.newField("text", "title", "肩書"))));

        assertThat(blueprint.names("fields:agent")).extracting(Address::key)
                .containsExactly("title", "agentName", "relation", "fax", "agentPhone", "mandate");
    }

    @Test
    void twoValuesMeanTheSameWhateverWayANumberIsWritten() {
        assertThat(Blueprint.same(json("{\"max\": 10}"), json("{\"max\": 10.0}"))).isTrue();
        assertThat(Blueprint.same(json("{\"max\": 10}"), json("{\"max\": 11}"))).isFalse();
        assertThat(Blueprint.same(json("{\"max\": \"10\"}"), json("{\"max\": \"11\"}"))).isFalse();
        assertThat(Blueprint.same(json("10"), json("\"10\""))).isFalse();
        assertThat(Blueprint.same(null, json("null"))).isTrue();
        assertThat(Blueprint.same(null, json("\"\""))).isFalse();
    }

    private static JsonNode json(String text) {
        return FormJson.mapper().readTree(text);
    }

    private static JsonNode text(String words) {
        return FormJson.tree().stringNode(words);
    }
}
