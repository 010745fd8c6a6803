package jp.madoguchi.workflows.documents.batch;

import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;

/** A procedure whose documents can be put together. */
record Choice(ProcedureId procedure, String title, WorkflowVersionId workflow) {
}
