package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;

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
}
