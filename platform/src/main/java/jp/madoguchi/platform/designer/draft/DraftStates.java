package jp.madoguchi.platform.designer.draft;

import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of a draft as a whole: with its checker, given back, waiting for its day, gone. Who may do that, the release knows. */
@Service
public class DraftStates {

    private final DesignerMapper mapper;
    private final Clock clock;

    DraftStates(DesignerMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<FormDraft> lock(ProcedureId procedure) {
        return mapper.lock(procedure);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(FormDraft draft) {
        mapper.move(draft, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void discard(FormDraftId id) {
        mapper.discard(id);
    }

    /** Whether this person drew any of it. */
    public boolean changedBy(FormDraftId id, PersonId person) {
        return mapper.changedBy(id, person);
    }
}
