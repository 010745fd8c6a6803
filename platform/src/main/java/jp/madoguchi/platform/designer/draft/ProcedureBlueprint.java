package jp.madoguchi.platform.designer.draft;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Structure;
import jp.madoguchi.forms.designer.Structure.Slot;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.step.Workflow;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** 描くもの: a form, and the steps after sending beside it. */
public final class ProcedureBlueprint {

    private static final String STEPS = "workflow";

    public static final Structure STRUCTURE = Structure.FORM.and(
            new Slot("step", "steps", "", List.of(STEPS, "steps"), "key", false),
            new Slot("part", "parts", "step", List.of("parts"), "key", true),
            new Slot("follow", "follows", "", List.of(STEPS, "follows"), "key", false));

    /** The steps as a whole. */
    public static final Address WORKFLOW = StepAddress.WORKFLOW;

    /** 案内ページ */
    public static final Address PAGE = Address.of("procedure", "");

    private ProcedureBlueprint() {
    }

    /** Whether that is set among the steps, not in the form. */
    public static boolean isOfSteps(Address at) {
        return STRUCTURE.root(at.kind()).equals(STEPS);
    }

    /** The step that an element is or belongs to; the empty string for none. */
    public static String step(Address at) {
        return at.is("step") ? at.key() : at.is("part") ? at.within() : "";
    }

    public static boolean hasWorkflow(Blueprint blueprint) {
        return blueprint.find(WORKFLOW).isPresent();
    }

    /** The steps as they stand, unfinished as they may be. */
    public static Workflow workflow(Blueprint blueprint) {
        return FormJson.ofTree(blueprint.json().get(STEPS), Workflow.class);
    }

    /** A form and its steps, ready to be drawn on. */
    public static Blueprint of(Form form, ObjectNode page, ArrayNode cases, ObjectNode workflow) {
        return with(Blueprint.of(form, page, cases, STRUCTURE), workflow);
    }

    static Blueprint with(Blueprint blueprint, ObjectNode workflow) {
        return blueprint.with(STEPS, workflow);
    }
}
