package jp.madoguchi.forms.designer;

import java.util.List;
import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Structure.Slot;
import tools.jackson.databind.node.ObjectNode;

/** Blueprints of the sample forms. */
final class TestBlueprints {

    private TestBlueprints() {
    }

    static Blueprint parkingPermit() {
        return of(TestForms.parkingPermit());
    }

    static Blueprint of(Form form) {
        return Blueprint.of(form, FormJson.tree().objectNode().put("title", form.title().ja()), FormJson.tree().arrayNode());
    }

    /** The parking permit with steps drawn beside it. */
    static Blueprint withSteps(String workflow) {
        var structure = Structure.FORM.and(new Slot("step", "steps", "", List.of("workflow", "steps"), "key", false),
                new Slot("part", "parts", "step", List.of("parts"), "key", true));
        return Blueprint
                .of(TestForms.parkingPermit(), FormJson.tree().objectNode(), FormJson.tree().arrayNode(), structure)
                .with("workflow", (ObjectNode) FormJson.mapper().readTree(workflow));
    }
}
