package jp.madoguchi.workflows.documents.batch;

import java.time.Instant;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;

/**
 * 対象: which applications of a department.
 *
 * @param until not included
 */
record Selection(AuthorityId authority, DepartmentId department, ProcedureId procedure, String kind, boolean sheet,
        String place, String whose, Instant from, Instant until) {
}
