package jp.madoguchi.workflows.documents.batch;

import java.time.Instant;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.jspecify.annotations.Nullable;

/**
 * 一括作成 of documents for many applications, or of one about all of them.
 *
 * @param step of the workflow's version in which the template of a sheet is
 * @param kind of the documents that are put together; the empty string for a sheet
 * @param place where applications that wait are let go on first; the empty string: none are
 * @param done and the like: how many of the applications
 * @param unsealed how many of the documents wait for their seal
 */
public record Batch(BatchId id, AuthorityId authority, DepartmentId department, ProcedureId procedure,
        String procedureTitle, PersonId person, String personName, WorkflowVersionId workflow,
        String step, String kind, String title, boolean sheet, String place, State state, int total, Instant createdAt,
                @Nullable Instant endedAt, int done, int failed, int unsealed) {

    /** Whether it goes on. */
    public enum State { RUNNING, CANCELLED, DONE }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Something can be taken along, if not all. */
    public boolean hasFile() {
        return done > unsealed && !isRunning();
    }

    public int percent() {
        return total == 0 ? 100 : (done + failed) * 100 / total;
    }
}
