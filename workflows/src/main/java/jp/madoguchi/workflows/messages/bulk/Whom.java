package jp.madoguchi.workflows.messages.bulk;

import java.time.Instant;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;

/**
 * 宛先: which applications of a department.
 *
 * @param whose all, open or granted; until not included
 */
record Whom(AuthorityId authority, DepartmentId department, ProcedureId procedure, String whose, Instant from, Instant until) {
}
