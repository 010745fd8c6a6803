package jp.madoguchi.workflows.documents.batch;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A procedure with applications, for the statements of batches. */
abstract class OfBatches {

    static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    BatchMapper batches;

    @Autowired
    TestRows rows;

    AuthorityId authority;
    DepartmentId department;
    ProcedureId procedure;
    PersonId clerk;

    @BeforeEach
    void aProcedure() {
        authority = rows.authority("batches");
        department = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, department, "B1");
        clerk = rows.person(authority, department, "batch-clerk", "CLERK");
    }

    ApplicationId application(String number, String state, Instant received) {
        var id = rows.application(procedure, number, state, "", "");
        rows.sql().update("update application set received_at = ? where id = ?", Timestamp.from(received), id.value());
        return id;
    }

    void issued(ApplicationId application, String kind, boolean revoked) {
        rows.sql().update("insert into issued_document (id, application_id, authority_id, kind, title, warning, issued_at, pdf,"
                + " sha256, seal, revoked_at)"
                + " values (?, ?, ?, ?, '', '', ?, ?, ?, 'waiting', ?)", UUID.randomUUID(), application.value(), authority.value(), kind,
                Timestamp.from(NOW), new byte[1], new byte[1], revoked ? Timestamp.from(NOW) : null);
    }

    Selection of(String kind, boolean sheet, String place, String whose) {
        return new Selection(authority, department, procedure, kind, sheet, place, whose, NOW, NOW.plusSeconds(60));
    }

    BatchId begin(boolean sheet, Selection selection) {
        var id = BatchId.next(NOW);
        var workflow = rows.sql().queryForObject("select workflow_version_id from procedure where id = ?", UUID.class, procedure.value());
        batches.insert(new Batch(id, authority, department, procedure, "", clerk, "", new WorkflowVersionId(workflow), "issue",
                selection.kind(), "許可証",
                sheet, "", Batch.State.RUNNING, 0, NOW, null, 0, 0, 0));
        batches.total(id, batches.fill(id, selection));
        return id;
    }
}
