package jp.madoguchi.platform.designer.release;

import java.time.Instant;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.procedure.Procedure;
import org.jspecify.annotations.Nullable;

/**
 * News: what became of a draft that waited for its checker, or for its day.
 *
 * @param by the name of who checked it; empty where it was no longer fit on its day
 * @param reason what to mend, where it was returned
 * @param at when it goes live, where it was scheduled
 */
record DraftChecked(Procedure procedure, @Nullable PersonId askedBy, Outcome outcome, String by, String reason, @Nullable Instant at) {

    enum Outcome { PUBLISHED, SCHEDULED, RETURNED }
}
