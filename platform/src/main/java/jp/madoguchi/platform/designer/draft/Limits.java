package jp.madoguchi.platform.designer.draft;

import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.example.TestCase;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import tools.jackson.core.JacksonException;

/** What a draft may be, whatever somebody sends: readable again, and not too large to be drawn. */
public final class Limits {

    private static final int MOST_FIELDS = 1_200;

    /** Characters of the blueprint; a form of 500 fields has about 300,000. */
    private static final int LARGEST = 3_000_000;

    /** A form that nobody could fill in any more. */
    public static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("The form is too large", null, false, false);
        }
    }

    private Limits() {
    }

    static void check(Blueprint blueprint) {
        try {
            if (blueprint.form().fields().count() > MOST_FIELDS || blueprint.json().toString().length() > LARGEST) throw new TooLarge();
            FormJson.ofTree(blueprint.json().get("procedure"), ProcedurePage.class);
            if (ProcedureBlueprint.hasWorkflow(blueprint)) ProcedureBlueprint.workflow(blueprint);
            blueprint.json().get("cases").forEach(one -> FormJson.ofTree(one, TestCase.class));
        } catch (JacksonException e) {
            throw new NotFound("readable value");
        }
    }
}
