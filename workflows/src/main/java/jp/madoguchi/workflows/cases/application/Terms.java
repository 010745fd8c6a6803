package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;

/** What a procedure lays down for applications that arrive now. Standard days in working days. */
record Terms(ProcedureId procedure, AuthorityId authority, DepartmentId department, WorkflowVersionId workflow,
        String receiptPrefix, int standardDays) {
}
