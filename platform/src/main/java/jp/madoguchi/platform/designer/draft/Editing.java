package jp.madoguchi.platform.designer.draft;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;

/**
 * 編集: a draft that somebody has open. The procedure is looked up and the person authorised once, and where something is to be
 * changed the draft is held until the transaction ends.
 */
public final class Editing {

    private final Designs designs;
    private final Staff staff;
    private final Procedure procedure;
    private final FormDraft draft;
    private final Blueprint blueprint;

    Editing(Designs designs, Staff staff, Procedure procedure, FormDraft draft) {
        this.designs = designs;
        this.staff = staff;
        this.procedure = procedure;
        this.draft = draft;
        this.blueprint = draft.blueprint();
    }

    public Staff staff() {
        return staff;
    }

    public Procedure procedure() {
        return procedure;
    }

    public FormDraft draft() {
        return draft;
    }

    /** What is drawn; what {@link #change} does is seen in it. */
    public Blueprint blueprint() {
        return blueprint;
    }

    /**
     * Does an act, or throws {@link jp.madoguchi.forms.designer.Conflict}; nothing is overwritten. Without edits nothing happens.
     *
     * @param what its words are {@code act.<what>}
     */
    public void change(String what, Address place, List<Edit> edits) {
        if (!edits.isEmpty()) designs.change(this, what, place, edits);
    }
}
