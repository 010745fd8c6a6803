package jp.madoguchi.platform.designer.draft;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
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

    /** The draft of a procedure's form; begun from the version that is live where there is none. */
    @Transactional
    public FormDraft open(Staff staff, Procedure procedure) {
        procedures.owned(staff, procedure.code());
        return mapper.draft(procedure.id()).orElseGet(() -> {
            mapper.lockProcedure(procedure.id());
            var now = procedures.get(procedure.authority(), procedure.id());
            return begin(now, blueprint(now), null);
        });
    }

    /** The draft, held until the transaction ends: for an act that first looks at what is there. */
    @Transactional
    public FormDraft hold(Staff staff, Procedure procedure) {
        open(staff, procedure);
        return locked(staff, procedure);
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
        if (procedure.form() == null) return Blueprint.of(new Form(jp.madoguchi.forms.text.Text.ja(procedure.title()),
                null, null, null, null, null), words(procedure), FormJson.tree().arrayNode()).with(steps(procedure));
        return blueprint(procedure, procedure.form()).with(steps(procedure));
    }

    /** A version as it was published; those published before there was a designer have the procedure's words of today. */
    public Blueprint blueprint(Procedure procedure, FormVersionId version) {
        var kept = versions.blueprint(version);
        var blueprint = kept == null ? Blueprint.of(versions.form(version), words(procedure), FormJson.tree()
                .arrayNode()) : new Blueprint(kept);
        return blueprint.hasWorkflow() ? blueprint : blueprint.with(steps(procedure));
    }

    private ObjectNode steps(Procedure procedure) {
        return procedure.workflow() == null ? Steps.plain() : FormJson.toTree(workflows.get(procedure.workflow()));
    }

    private static ObjectNode words(Procedure procedure) {
        return FormJson.toTree(procedure.page());
    }

    /** Does an act on the draft as it is now, or throws {@link jp.madoguchi.forms.designer.Conflict}; nothing is overwritten. */
    @Transactional
    public FormDraft change(Staff staff, Procedure procedure, String what, String place, List<Edit> edits) {
        var draft = locked(staff, procedure);
        if (edits.isEmpty()) return draft;
        var blueprint = draft.blueprint();
        var back = blueprint.apply(edits);
        Limits.check(blueprint);
        mapper.dropUndone(draft.id(), staff.person());
        mapper.addChange(new FormChange(draft.id(), draft.revision(), staff.person(), clock.instant(), what, place,
                new FormChange.Edits(edits), new FormChange.Edits(back)));
        return saved(procedure, draft, blueprint);
    }

    /** Takes back what this person did last; what others did stays. */
    @Transactional
    public Optional<FormChange> undo(Staff staff, Procedure procedure) {
        return turn(staff, procedure, mapper::lastDone, "UNDONE", FormChange::back);
    }

    @Transactional
    public Optional<FormChange> redo(Staff staff, Procedure procedure) {
        return turn(staff, procedure, mapper::lastUndone, "DONE", FormChange::edits);
    }

    private Optional<FormChange> turn(Staff staff, Procedure procedure,
            java.util.function.BiFunction<FormDraftId, PersonId, Optional<FormChange>> which,
            String state, java.util.function.Function<FormChange, FormChange.Edits> edits) {
        var draft = locked(staff, procedure);
        var change = which.apply(draft.id(), staff.person());
        change.ifPresent(found -> {
            var blueprint = draft.blueprint();
            blueprint.apply(edits.apply(found).all());
            mapper.mark(draft.id(), found.revision(), state);
            saved(procedure, draft, blueprint);
        });
        return change;
    }

    private FormDraft saved(Procedure procedure, FormDraft draft, Blueprint blueprint) {
        mapper.save(draft.id(), blueprint.json(), clock.instant());
        return mapper.draft(procedure.id()).orElseThrow();
    }

    private FormDraft locked(Staff staff, Procedure procedure) {
        procedures.owned(staff, procedure.code());
        var draft = mapper.lock(procedure.id()).orElseThrow(() -> new NotFound("draft of the form"));
        if (!draft.isDrawing()) throw new NotDrawing();
        return draft;
    }

    public boolean canUndo(Staff staff, FormDraft draft) {
        return mapper.lastDone(draft.id(), staff.person()).isPresent();
    }

    public boolean canRedo(Staff staff, FormDraft draft) {
        return mapper.lastUndone(draft.id(), staff.person()).isPresent();
    }

    /** Says that this person is at that element, and who else has the form open. */
    @Transactional
    public List<Present> appear(Staff staff, FormDraft draft, String place) {
        mapper.appear(draft.id(), staff.person(), place.length() > 100 ? "form" : place, clock.instant());
        return mapper.present(draft.id(), staff.person(), clock.instant().minus(PRESENT));
    }

    public String name(@Nullable PersonId person) {
        return person == null ? "" : people.name(person).orElse("");
    }
}
