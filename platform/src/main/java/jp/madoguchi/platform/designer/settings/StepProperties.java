package jp.madoguchi.platform.designer.settings;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.designer.Property;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.step.Step;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** What can be set at the steps, at what follows, and at each kind of step and its parts (ステップの設定). */
@Component
class StepProperties {

    private final Offices offices;
    private final MessageSource words;

    StepProperties(Offices offices, MessageSource words) {
        this.offices = offices;
        this.words = words;
    }

    List<Property> of(Procedure procedure, Blueprint blueprint, Address at, ObjectNode element) {
        var choices = new SettingChoices(procedure.authority(), blueprint, offices, words);
        if (at.equals(ProcedureBlueprint.WORKFLOW)) return List.of(Property.of("granted", Editor.TEXT),
                choices.one("withdrawBefore", choices.steps("")), Property.of("irrevocable", Editor.FLAG));
        if (at.is("follow")) return follow(choices, element);
        if (!at.is("part")) return new ComponentProperties(choices, element, "").of(step(element).getClass());
        return blueprint.find(StepAddress.step(at.within())).flatMap(step -> ComponentProperties.partsOf(step(step).getClass()))
                .map(kind -> new ComponentProperties(choices, element, at.within()).of(kind)).orElse(List.of());
    }

    private static Step step(ObjectNode element) {
        return FormJson.ofTree(element, Step.class);
    }

    private static List<Property> follow(SettingChoices choices, ObjectNode element) {
        var numbers = choices.numbers(element.path("procedure").asString(""));
        return List.of(Property.of("name", Editor.TEXT), choices.one("procedure", choices.procedures()),
                new Property("carry", Editor.SEVERAL, choices.fields(Field.class)),
                numbers.isEmpty() ? Property.of("amount", Editor.LINE) : choices.one("amount", numbers),
                choices.one("ceiling", choices.fields(NumberField.class)), Property.of("dueDays", Editor.WHOLE),
                Property.of("yearly", Editor.FLAG), Property.of("when", Editor.CONDITION));
    }
}
