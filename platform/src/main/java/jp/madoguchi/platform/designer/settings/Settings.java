package jp.madoguchi.platform.designer.settings;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Palette;
import jp.madoguchi.forms.designer.Properties;
import jp.madoguchi.forms.designer.Property;
import jp.madoguchi.forms.submission.MasterLists;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Scope;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** 設定できること: the properties of an element, of the form or of the steps, and what its conditions can be built from. */
@Component
public class Settings {

    private final StepProperties steps;
    private final Workflows workflows;
    private final MasterLists masters;
    private final MessageSource words;

    Settings(StepProperties steps, Workflows workflows, MasterLists masters, MessageSource words) {
        this.steps = steps;
        this.workflows = workflows;
        this.masters = masters;
        this.words = words;
    }

    public List<Property> of(Procedure procedure, Blueprint blueprint, Address at, ObjectNode element) {
        return ProcedureBlueprint.isOfSteps(at) ? steps.of(procedure, blueprint, at, element)
                : Properties.of(at, element, blueprint.form());
    }

    /** What a way leads to where it leads to no step; nothing while that is not chosen. */
    public String end(String to) {
        return to.isEmpty() ? "" : Objects.requireNonNull(words.getMessage("value.to." + to, null, to, Locale.JAPAN));
    }

    public Palette palette(Procedure procedure, Blueprint blueprint, Address at) {
        return Palette.at(form(blueprint, at), at, masters.of(procedure.authority()));
    }

    /** The form; for a step with what is decided before it. */
    public Form form(Blueprint blueprint, Address at) {
        if (!ProcedureBlueprint.isOfSteps(at)) return blueprint.form();
        return Scope.at(blueprint.form(), ProcedureBlueprint.workflow(blueprint), ProcedureBlueprint.step(at), workflows.words());
    }
}
