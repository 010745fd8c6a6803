package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.Test;

/** A blueprint has the lists that its structure says, those of the steps too where they are drawn beside the form. */
class StructureTest {

    private static final Blueprint STEPS = TestBlueprints.withSteps("""
            {"steps": [{"key": "review", "name": "審査", "parts": [{"key": "p1", "name": "一段目"}]},
              {"key": "decide", "name": "決裁"}]}
            """);

    @Test
    void everyListIsNamedFromTopToBottom() {
        var small = TestBlueprints.of(FormJson.trusted("""
                {"title": "小", "sections": [{"key": "s1", "title": "章", "pages": [
                  {"slug": "p", "title": "頁", "fields": [{"type": "rows", "key": "r", "label": "表", "fields": [
                    {"type": "text", "key": "t", "label": "列"}]}]}]}]}
                """));

        assertThat(small.lists().keySet())
                .containsExactly("sections", "pages:s1", "fields:p", "columns:r", "declarations", "ineligible",
                "checks", "cases");
        assertThat(STEPS.lists().keySet()).endsWith("steps", "parts:review");
    }

    @Test
    void knowsToWhichPartOfTheBlueprintAnElementBelongs() {
        assertThat(STEPS.structure().root("column")).isEqualTo("form");
        assertThat(STEPS.structure().root("rule")).isEqualTo("form");
        assertThat(STEPS.structure().root("case")).isEqualTo("cases");
        assertThat(STEPS.structure().root("part")).isEqualTo("workflow");
        assertThat(STEPS.structure().root("procedure")).isEqualTo("procedure");
    }

    @Test
    void whatHasItsNameInAListOnlyIsCalledByBoth() {
        assertThat(STEPS.names("parts:review")).containsExactly(Address.of("part:review.p1"));
        assertThat(STEPS.names("steps")).containsExactly(Address.of("step:review"), Address.of("step:decide"));
        assertThat(TestBlueprints.of(TestForms.highSchool()).names("columns:records"))
                .startsWith(Address.column("records", "event"));
    }

    @Test
    void aListThatNobodyKnowsIsAConflict() {
        assertThatThrownBy(() -> Structure.FORM.slot("steps")).isInstanceOfSatisfying(Conflict.class,
                conflict -> assertThat(conflict.at()).isEqualTo(Address.of("steps")));
    }

    @Test
    void whatThereIsOneOfIsFoundByItsKind() {
        assertThat(STEPS.find(Address.of("workflow"))).isPresent();
        assertThat(STEPS.find(Address.FORM)).isPresent();
        assertThat(STEPS.find(Address.of("nothing"))).isEmpty();
        assertThat(STEPS.find(Address.of("cases"))).as("a list is no element").isEmpty();
    }
}
