package jp.madoguchi.forms.designer;

import jp.madoguchi.forms.TestForms;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;

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
}
