package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Two versions are compared in words: what was added, removed, moved and changed, and nothing else. */
class DifferencesTest {

    private final Blueprint old = TestBlueprints.parkingPermit();
    private final Blueprint now = TestBlueprints.parkingPermit();

    @Test
    void theSameHasNoDifferences() {
        assertThat(Differences.between(old, now)).isEmpty();
    }

    @Test
    void saysWhatWasAddedRemovedMovedAndChanged() {
        now.apply(List.of(new Edit.Add("fields:contact", "phone", Properties.newField("text", "fax", "FAX番号")),
                new Edit.Remove(Address.page("survey"), null),
                new Edit.Move(Address.field("birthDate"), "fields:address", ""),
                new Edit.Put(Address.field("phone"), "label", FormJson.tree().stringNode("昼間の電話"), now.find(Address.field("phone"))
                        .orElseThrow().get("label"))));

        assertThat(Differences.between(old, now)).extracting(Difference::kind, Difference::at, Difference::before,
                Difference::after).contains(
                tuple(Difference.Kind.ADDED, Address.field("fax"), "", ""),
                tuple(Difference.Kind.MOVED, Address.field("birthDate"), "利用証を使う方について教えてください", "住んでいるところを教えてください"),
                tuple(Difference.Kind.CHANGED, Address.field("phone"), "電話番号", "昼間の電話"))
                .contains(tuple(Difference.Kind.REMOVED, Address.page("survey"), "", ""));
    }

    @Test
    void aFieldThatOthersPassIsMovedAndTheyAreNot() {
        now.apply(List.of(new Edit.Move(Address.page("kind"), "pages:" + "s1", "current-permit")));

        assertThat(Differences.between(old, now)).extracting(Difference::at).hasSize(1);
    }

    @Test
    void aConditionIsToldAsASentence() {
        var when = now.find(Address.page("agent")).orElseThrow().get("when");
        now.apply(List.of(new Edit.Put(Address.page("agent"), "when", FormJson.mapper()
                .readTree("{\"type\": \"is\", \"field\": \"who\", \"value\": \"self\"}"), when)));

        assertThat(Differences.between(old, now)).extracting(Difference::before, Difference::after)
                .containsExactly(tuple("「この申請を入力している人」が「代理の人」である", "「この申請を入力している人」が「本人」である"));
    }

    @Test
    void whatIsNewTellsTheRulesItBrings() {
        var fax = Properties.newField("text", "fax", "FAX番号");
        fax.set("when", json("{\"type\": \"is\", \"field\": \"who\", \"value\": \"agent\"}"));
        fax.put("mask", "000-0000").put("hint", "お持ちの方");
        var check = (ObjectNode) json("""
                {"key": "c1", "field": "mail", "message": "電話かメールが要ります", "when": {"type": "always"}}
                """);
        now.apply(List.of(new Edit.Add("fields:contact", "phone", fax), new Edit.Add("checks", "", check)));

        assertThat(Differences.between(old, now))
                .extracting(Difference::kind, Difference::at, Difference::page, Difference::label, Difference::property,
                Difference::after).containsExactlyInAnyOrder(
                tuple(Difference.Kind.ADDED, Address.field("fax"), "contact", "FAX番号", "", ""),
                tuple(Difference.Kind.ADDED, Address.field("fax"), "contact", "FAX番号", "when", "「この申請を入力している人」が「代理の人」である"),
                tuple(Difference.Kind.ADDED, Address.field("fax"), "contact", "FAX番号", "mask", "000-0000"),
                tuple(Difference.Kind.ADDED, Address.check("c1"), "", "電話かメールが要ります", "", ""),
                tuple(Difference.Kind.ADDED, Address.check("c1"), "", "電話かメールが要ります", "field", "メールアドレス"));
    }

    @Test
    void theRolesAreToldByTheLabelsOfTheirFields() {
        var form = now.find(Address.FORM).orElseThrow();
        now.apply(List.of(new Edit.Put(Address.FORM, "summary", json("{\"applicant\": \"agentName\"}"),
                form.get("summary")), new Edit.Put(Address.FORM, "title", json("\"利用証\""), form.get("title"))));

        assertThat(Differences.between(old, now))
                .extracting(Difference::at, Difference::property, Difference::before, Difference::after)
                .containsExactlyInAnyOrder(tuple(Address.FORM, "roles", "氏名、メールアドレス、区分", "代理人の氏名"),
                tuple(Address.FORM, "title", "おもいやり駐車場利用証の交付申請", "利用証"));
    }

    @Test
    void theWordsOfTheProcedureAreComparedAndWhereBlocksCameFromIsNot() {
        now.json().withObject("procedure").putObject("contact").put("phone", "059");
        now.json().withObject("origins").put("kind", "block-1");

        assertThat(Differences.between(old, now))
                .extracting(Difference::at, Difference::property, Difference::before, Difference::after)
                .containsExactly(tuple(Address.of("procedure"), "contact", "", "phone：059"));
    }

    @Test
    void everyDifferenceKnowsItsPage() {
        now.apply(List.of(put(Address.page("contact"), "lead"), put(Address.field("phone"), "hint"),
                put(Address.rule("r1"), "reason"), put(Address.section("s1"), "title")));

        assertThat(Differences.between(old, now)).extracting(Difference::at, Difference::page)
                .containsExactlyInAnyOrder(tuple(Address.page("contact"), "contact"),
                tuple(Address.field("phone"), "contact"), tuple(Address.rule("r1"), ""),
                tuple(Address.section("s1"), ""));
    }

    @Test
    void nothingIsTheSameAsNull() {
        now.find(Address.page("contact")).orElseThrow().putNull("lead");
        old.find(Address.page("contact")).orElseThrow().remove("lead");

        assertThat(Differences.between(old, now)).isEmpty();
    }

    private Edit put(Address at, String property) {
        return new Edit.Put(at, property, FormJson.tree().stringNode("別の文"), now.find(at).orElseThrow().get(property));
    }

    private static JsonNode json(String text) {
        return FormJson.mapper().readTree(text);
    }
}
