package jp.madoguchi.platform.designer;

import java.time.Instant;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.platform.procedure.Procedure;
import jp.madoguchi.workflows.staff.Staff;
import org.jspecify.annotations.Nullable;

/**
 * News: a draft of a form was checked.
 *
 * @param by null where its day came and it was no longer fit
 * @param returned what to mend, or the empty string where it was approved
 * @param at when it goes live; null is now
 */
record Checked(Procedure procedure, @Nullable PersonId askedBy, @Nullable Staff by, String returned, @Nullable Instant at) {
}
