package jp.madoguchi.platform.designer.release;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.designer.Differences;
import jp.madoguchi.forms.submission.FormVersion;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.platform.designer.check.Readiness;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.DraftStates;
import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.platform.designer.draft.ReleaseStage;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The life of a version (様式の版): 下書き → 確認依頼 → a second person checks → published now or at its time → retired.
 * Applications and residents' drafts stay on the version they began with.
 */
@Service
public class Releases {

    /** What stands in the way; the sentence is {@code told.<code>}. */
    static final class ReleaseRefused extends RuntimeException {
        private final transient Object[] args;

        ReleaseRefused(String code, Object... args) {
            super(code, null, false, false);
            this.args = args;
        }

        Object[] args() {
            return args;
        }
    }

    private final DraftStates drafts;
    private final Designs designs;
    private final Readiness readiness;
    private final Procedures procedures;
    private final FormVersions versions;
    private final Publishing publishing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Releases(DraftStates drafts, Designs designs, Readiness readiness, Procedures procedures, FormVersions versions,
            Publishing publishing, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.designs = designs;
        this.readiness = readiness;
        this.procedures = procedures;
        this.versions = versions;
        this.publishing = publishing;
        this.events = events;
        this.clock = clock;
    }

    public List<FormVersion> versions(Procedure procedure) {
        return versions.all(procedure.authority(), procedure.code());
    }

    /** 確認を頼む: only what is ready and differs from what is live. */
    @Transactional
    public void ask(Staff staff, Procedure procedure, String note) {
        procedures.owned(staff, procedure.code());
        var draft = locked(procedure, FormDraft.State.DRAWING);
        if (!Readiness.isReady(readiness.of(procedure, draft))) throw new ReleaseRefused("notReady");
        if (procedure.form() != null && Differences.between(designs.blueprint(procedure), draft.blueprint())
                .isEmpty()) throw new ReleaseRefused("noDifference");
        drafts.move(draft.at(ReleaseStage.asked(staff.person(), clock.instant(), note)));
        tell(staff, AuditAction.FORM_ASK, procedure);
        events.publishEvent(new CheckAsked(procedure, staff, note));
    }

    /** 取り下げる: back to drawing, whoever asked. */
    @Transactional
    public void takeBack(Staff staff, Procedure procedure) {
        procedures.owned(staff, procedure.code());
        var draft = locked(procedure, FormDraft.State.ASKED, FormDraft.State.SCHEDULED);
        drafts.move(draft.at(ReleaseStage.drawing("")));
        tell(staff, AuditAction.FORM_TAKE_BACK, procedure);
    }

    /** 差し戻す, with what to mend. */
    @Transactional
    public void giveBack(Staff staff, Procedure procedure, int revision, String reason) {
        var draft = checked(staff, procedure, revision);
        if (reason.isBlank()) throw new ReleaseRefused("noReason");
        drafts.move(draft.at(ReleaseStage.drawing(reason)));
        tell(staff, AuditAction.FORM_GIVE_BACK, procedure);
        events.publishEvent(new DraftChecked(procedure, draft.stage().askedBy(), DraftChecked.Outcome.RETURNED, staff.name(),
                reason, null));
    }

    /** 公開してよい: now, or at a time to come. */
    @Transactional
    public void approve(Staff staff, Procedure procedure, int revision, Optional<Instant> at) {
        var draft = checked(staff, procedure, revision);
        if (!Readiness.isReady(readiness.of(procedure, draft))) throw new ReleaseRefused("notReady");
        if (at.isPresent() && !at.get().isAfter(clock.instant())) throw new ReleaseRefused("past");
        tell(staff, at.isPresent() ? AuditAction.FORM_SCHEDULE : AuditAction.FORM_PUBLISH, procedure);
        events.publishEvent(new DraftChecked(procedure, draft.stage().askedBy(), at.isPresent()
                ? DraftChecked.Outcome.SCHEDULED : DraftChecked.Outcome.PUBLISHED, staff.name(), "", at.orElse(null)));
        var approved = draft.at(draft.stage().checked(staff.person(), at.orElse(null)));
        if (at.isPresent()) drafts.move(approved);
        else publishing.publish(procedure, approved, staff);
    }

    /** A second person: of the department or the office, who neither asked nor drew any of it. */
    public boolean mayCheck(Staff staff, FormDraft draft) {
        var role = staff.is(Role.OWNER) || staff.is(Role.APPROVER) || staff.is(Role.OFFICE);
        return role && staff.isAnotherThan(draft.stage().askedBy(), draft.begunBy())
                && !drafts.changedBy(draft.id(), staff.person());
    }

    private FormDraft checked(Staff staff, Procedure procedure, int revision) {
        procedures.seen(staff, procedure.code());
        var draft = locked(procedure, FormDraft.State.ASKED);
        if (!mayCheck(staff, draft)) throw new NotAllowed("is no second person");
        if (draft.revision() != revision) throw new ReleaseRefused("changedSince");
        return draft;
    }

    private FormDraft locked(Procedure procedure, FormDraft.State... states) {
        var draft = drafts.lock(procedure.id()).orElseThrow(() -> new NotFound("draft of the form"));
        if (!List.of(states).contains(draft.state())) throw new ReleaseRefused("changedSince");
        return draft;
    }

    /** A draft whose day has come goes live; what is no longer fit goes back to its owner. False where another node was first. */
    @Transactional
    public boolean publish(ProcedureId id) {
        var found = drafts.lock(id).filter(draft -> draft.state() == FormDraft.State.SCHEDULED
                && draft.stage().publishAt() != null && !draft.stage().publishAt().isAfter(clock.instant()));
        found.ifPresent(draft -> {
            var procedure = procedures.get(draft.authority(), id);
            if (Readiness.isReady(readiness.of(procedure, draft))) {
                publishing.publish(procedure, draft, null);
                events.publishEvent(new DraftChecked(procedure, draft.stage().askedBy(), DraftChecked.Outcome.PUBLISHED,
                        designs.name(draft.stage().checkedBy()), "", null));
                events.publishEvent(new Released(procedure.authority(), draft.stage().checkedBy(), procedure.code()));
            }
            else {
                var why = Words.of("given.unfit");
                drafts.move(draft.at(ReleaseStage.drawing(why)));
                events.publishEvent(new DraftChecked(procedure, draft.stage().askedBy(), DraftChecked.Outcome.RETURNED, "", why, null));
            }
        });
        return found.isPresent();
    }

    /** 下書きを捨てる: back to what is live. */
    @Transactional
    public void discard(Staff staff, Procedure procedure) {
        procedures.owned(staff, procedure.code());
        drafts.discard(locked(procedure, FormDraft.State.DRAWING).id());
        tell(staff, AuditAction.FORM_DISCARD, procedure);
    }

    /** この版に戻す: an older version becomes the draft; publishing it makes a new version. */
    @Transactional
    public void returnTo(Staff staff, Procedure procedure, int number) {
        procedures.owned(staff, procedure.code());
        var version = versions.numbered(procedure.authority(), procedure.code(), number).orElseThrow(() -> new NotFound("version"));
        drafts.lock(procedure.id()).ifPresent(draft -> {
            if (!draft.isDrawing()) throw new ReleaseRefused("changedSince");
            drafts.discard(draft.id());
        });
        designs.begin(procedure, designs.blueprint(procedure, version.id()), staff.person());
        tell(staff, AuditAction.FORM_RETURN, procedure);
    }

    private void tell(Staff staff, AuditAction action, Procedure procedure) {
        events.publishEvent(new StaffAct(staff, action, null, procedure.code()));
    }
}
