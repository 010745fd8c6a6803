package jp.madoguchi.workflows.messages.bulk;

import java.time.Instant;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.BulkId;
import org.jspecify.annotations.Nullable;

/**
 * 一斉のお知らせ.
 *
 * @param told of total: how many have it on their status page and in the outbox
 * @param sent reached at least one way; back: came back on one and reached none; alone: have no way but the status page
 */
public record Bulk(BulkId id, AuthorityId authority, DepartmentId department, ProcedureId procedure,
        String procedureTitle, PersonId person, String personName, String subject, String body,
        State state, int total, Instant createdAt, @Nullable Instant endedAt, int told, int sent, int back, int alone) {

    /** Whether it goes on. */
    public enum State { RUNNING, CANCELLED, DONE }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** On their way. */
    public int under() {
        return told - sent - back - alone;
    }

    public int percent() {
        return total == 0 ? 100 : (told - under()) * 100 / total;
    }
}
