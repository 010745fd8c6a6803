package jp.madoguchi.forms.submission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.budget.LetsIn;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps drafts from the first page on, and opens them for nobody but the browsers they belong to. */
@Service
public class Drafts implements ForgetsExpired, LetsIn {

    /** How long a draft stays after it was last saved. */
    public static final Duration KEPT = Duration.ofDays(30);
    static final Duration TRIED = Duration.ofDays(2);
    static final Duration LINK_GOOD = Duration.ofDays(7);

    private static final String RESUME = "resume";

    private final DraftMapper mapper;
    private final SecretLinks links;
    private final Clock clock;

    Drafts(DraftMapper mapper, SecretLinks links, Clock clock) {
        this.mapper = mapper;
        this.links = links;
        this.clock = clock;
    }

    @Transactional
    public Draft start(AuthorityId authority, ProcedureId procedure, FormVersionId form, Resident resident) {
        return start(authority, procedure, form, Answers.none(), resident);
    }

    /** With answers that are known already; they can be changed like any other. */
    @Transactional
    public Draft start(AuthorityId authority, ProcedureId procedure, FormVersionId form, Answers known, Resident resident) {
        var now = clock.instant();
        return begin(new Draft(DraftId.next(now), authority, procedure, form, known, InvalidInput.NONE, 1, now,
                now.plus(KEPT), null, false, null), resident);
    }

    /** A draft that goes the whole way and is never sent. */
    @Transactional
    public Draft tryOut(AuthorityId authority, ProcedureId procedure, FormVersionId form, Answers answers, Resident resident) {
        var now = clock.instant();
        return begin(new Draft(DraftId.next(now), authority, procedure, form, answers, InvalidInput.NONE, 1, now,
                now.plus(TRIED), null, true, null), resident);
    }

    private Draft begin(Draft draft, Resident resident) {
        mapper.insert(draft, draft.savedAt());
        mapper.addKey(draft.id(), resident.key().hash());
        return draft;
    }

    /** Goes on with a newer version of the form. Empty when it was saved elsewhere in the meantime. */
    @Transactional
    public Optional<Draft> change(Draft draft, FormVersionId form, Answers answers, InvalidInput unread) {
        var now = clock.instant();
        var changed = new Draft(draft.id(), draft.authority(), draft.procedure(), form, answers, unread,
                draft.revision() + 1, now, now.plus(kept(draft)), null, draft.trial(), draft.kept());
        return mapper.save(changed) ? Optional.of(changed) : Optional.empty();
    }

    /** Stays with its version; that newer one is not offered again. */
    @Transactional
    public void keep(Draft draft, FormVersionId newer) {
        mapper.keep(draft.id(), newer);
    }

    /** Another person's draft, one that expired and one that never was all look the same. */
    public Draft open(DraftId id, Resident resident) {
        return mapper.open(id, resident.key().hash(), clock.instant()).orElseThrow(() -> new NotFound("draft"));
    }

    /** Whether it belongs to the browser with that key. */
    public boolean isOf(DraftId id, Secret key) {
        return mapper.open(id, key.hash(), clock.instant()).isPresent();
    }

    public List<Draft> unsent(Resident resident) {
        return mapper.unsent(resident.key().hash(), clock.instant());
    }

    /** Empty when it was saved elsewhere in the meantime; nothing is overwritten then. */
    @Transactional
    public Optional<Draft> save(Draft draft, Answers answers) {
        return save(draft, answers, draft.unread());
    }

    @Transactional
    public Optional<Draft> save(Draft draft, Answers answers, InvalidInput unread) {
        if (answers.equals(draft.answers()) && unread.equals(draft.unread())) return Optional.of(draft);
        var now = clock.instant();
        var changed = draft.answering(answers, unread, now, now.plus(kept(draft)));
        return mapper.save(changed) ? Optional.of(changed) : Optional.empty();
    }

    private static Duration kept(Draft draft) {
        return draft.trial() ? TRIED : KEPT;
    }

    /** Holds the draft until the transaction ends; whoever sends it second finds it sent. */
    @Transactional
    public Draft lock(DraftId id) {
        return mapper.lock(id).orElseThrow(() -> new NotFound("draft"));
    }

    @Transactional
    public void markSent(DraftId id, ApplicationId application) {
        if (!mapper.markSent(id, application)) throw new IllegalStateException("Draft sent twice: " + id);
    }

    /** A link that opens the draft on another device, once. */
    @Transactional
    public Secret link(Draft draft) {
        return links.make(new SecretTarget(draft.authority(), RESUME, draft.id().toString()), LINK_GOOD);
    }

    public boolean isGood(Secret link) {
        return links.find(RESUME, link).filter(this::isKept).isPresent();
    }

    /** Lets this browser open the draft from now on; empty when the link was used or is too old. */
    @Transactional
    public Optional<DraftId> exchange(Secret link, Resident resident) {
        var draft = links.use(RESUME, link).filter(this::isKept).map(target -> DraftId.of(target.subject()));
        draft.ifPresent(id -> mapper.addKey(id, resident.key().hash()));
        return draft;
    }

    private boolean isKept(SecretTarget target) {
        return mapper.isKept(DraftId.of(target.subject()), clock.instant());
    }

    /** One that was begun just now makes nobody known: a script begins a thousand. */
    @Override
    public boolean knows(byte[] key) {
        return mapper.isKey(key, clock.instant().minus(Duration.ofMinutes(10)));
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.removeExpired(now);
    }
}
