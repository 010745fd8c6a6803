package jp.madoguchi.workflows.base.people;

import jp.madoguchi.db.id.ApplicationId;
import org.jspecify.annotations.Nullable;

/** News for the audit: somebody of the staff read or changed something. Without personal data of the applicant. */
public record StaffAct(Staff staff, AuditAction action, @Nullable ApplicationId application, String detail) {
}
