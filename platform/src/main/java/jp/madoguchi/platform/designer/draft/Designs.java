package jp.madoguchi.platform.designer.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.base.people.People;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps what owners draw: each act is saved at once, with what takes it back. Only owners of the procedure's department
 * and the office come in, and only while the draft is not with its checker.
 */
@Service
public class Designs {

    private static final Duration PRESENT = Duration.ofSeconds(40);

    /** The draft is being checked or waits for its day; it has to be taken back first. */
    public static final class NotDrawing extends RuntimeException {
        NotDrawing() {
            super("The draft is not being drawn", null, false, false);
        }
    }

    private final DesignerMapper mapper;
    private final People people;
    private final Procedures procedures;
    private final FormVersions versions;
    private final Workflows workflows;
    private final Clock clock;

    Designs(DesignerMapper mapper, People people, Procedures procedures, FormVersions versions, Workflows workflows, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.procedures = procedures;
        this.versions = versions;
        this.workflows = workflows;
        this.clock = clock;
    }

    /** Looks at the draft of a procedure's form; begun from the version that is live where there is none. */
    @Transactional
    public <T> T look(Staff staff, String code, Function<Editing, T> at) {
        var procedure = procedures.owned(staff, code);
        return at.apply(new Editing(this, staff, procedure, open(procedure)));
    }

    /** Works on the draft, which is held until the work is done. */
    @Transactional
    public <T> T edit(Staff staff, String code, Function<Editing, T> act) {
        var procedure = procedures.owned(staff, code);
        return act.apply(new Editing(this, staff, procedure, hold(procedure)));
    }

    private FormDraft open(Procedure procedure) {
        return mapper.draft(procedure.id()).orElseGet(() -> {
            mapper.lockProcedure(procedure.id());
            var now = procedures.get(procedure.authority(), procedure.id());
            return begin(now, blueprint(now), null);
        });
    }

    private FormDraft hold(Procedure procedure) {
        var draft = mapper.lock(procedure.id()).orElseGet(() -> {
            open(procedure);
            return mapper.lock(procedure.id()).orElseThrow();
        });
        if (!draft.isDrawing()) throw new NotDrawing();
        return draft;
    }

    public Optional<FormDraft> draft(Procedure procedure) {
        return mapper.draft(procedure.id());
    }

    /** What is drawn now, or what is live where nothing is. */
    public Blueprint drawn(Procedure procedure) {
        return mapper.draft(procedure.id()).map(FormDraft::blueprint).orElseGet(() -> blueprint(procedure));
    }

    public FormDraft begin(Procedure procedure, Blueprint blueprint, @Nullable PersonId by) {
        var now = clock.instant();
        mapper.begin(new FormDraft(FormDraftId.next(now), procedure.authority(), procedure.id(), procedure.form(), blueprint.json(), 1,
                ReleaseStage.drawing(""), now, by));
        return mapper.draft(procedure.id()).orElseThrow();
    }

    /** What is live now, as it would be drawn on; an empty form where nothing is. */
    public Blueprint blueprint(Procedure procedure) {
        if (procedure.form() == null) return ProcedureBlueprint.of(new Form(Text.ja(procedure.title()),
                null, null, null, null, null), words(procedure), FormJson.tree().arrayNode(), steps(procedure));
        return ProcedureBlueprint.with(blueprint(procedure, procedure.form()), steps(procedure));
    }

    /** A version as it was published; those published before there was a designer have the procedure's words of today. */
    public Blueprint blueprint(Procedure procedure, FormVersionId version) {
        var kept = versions.blueprint(version);
        var blueprint = kept == null ? Blueprint.of(versions.form(version), words(procedure), FormJson.tree()
                .arrayNode(), ProcedureBlueprint.STRUCTURE) : new Blueprint(kept, ProcedureBlueprint.STRUCTURE);
        return ProcedureBlueprint.hasWorkflow(blueprint) ? blueprint : ProcedureBlueprint.with(blueprint, steps(procedure));
    }

    private ObjectNode steps(Procedure procedure) {
        return procedure.workflow() == null ? Steps.plain() : FormJson.toTree(workflows.get(procedure.workflow()));
    }

    private static ObjectNode words(Procedure procedure) {
        return FormJson.toTree(procedure.page());
    }

    void change(Editing editing, String what, Address place, List<Edit> edits) {
        var draft = editing.draft();
        var back = editing.blueprint().apply(edits);
        Limits.check(editing.blueprint());
        mapper.dropUndone(draft.id(), editing.staff().person());
        mapper.addChange(new FormChange(draft.id(), draft.revision(), editing.staff().person(), clock.instant(), what, place.toString(),
                new FormChange.Edits(edits), new FormChange.Edits(back)));
        mapper.save(draft.id(), editing.blueprint().json(), clock.instant());
    }

    /** Takes back what this person did last; what others did stays. */
    @Transactional
    public Optional<FormChange> undo(Staff staff, String code) {
        return edit(staff, code, editing -> turn(editing, mapper.lastDone(editing.draft().id(), staff.person()), "UNDONE",
                FormChange::back));
    }

    @Transactional
    public Optional<FormChange> redo(Staff staff, String code) {
        return edit(staff, code, editing -> turn(editing, mapper.lastUndone(editing.draft().id(), staff.person()), "DONE",
                FormChange::edits));
    }

    private Optional<FormChange> turn(Editing editing, Optional<FormChange> change, String state,
            Function<FormChange, FormChange.Edits> edits) {
        change.ifPresent(found -> {
            editing.blueprint().apply(edits.apply(found).all());
            mapper.mark(editing.draft().id(), found.revision(), state);
            mapper.save(editing.draft().id(), editing.blueprint().json(), clock.instant());
        });
        return change;
    }

    public boolean canUndo(Staff staff, FormDraft draft) {
        return mapper.lastDone(draft.id(), staff.person()).isPresent();
    }

    public boolean canRedo(Staff staff, FormDraft draft) {
        return mapper.lastUndone(draft.id(), staff.person()).isPresent();
    }

    /** Says that this person is at that element, and who else has the form open. */
    @Transactional
    public List<Present> appear(Staff staff, FormDraft draft, Address place) {
        var at = place.toString();
        mapper.appear(draft.id(), staff.person(), at.length() > 100 ? Address.FORM.toString() : at, clock.instant());
        return mapper.present(draft.id(), staff.person(), clock.instant().minus(PRESENT));
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "" : people.name(person).orElse("");
    }
}
