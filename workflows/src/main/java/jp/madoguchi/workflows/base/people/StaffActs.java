package jp.madoguchi.workflows.base.people;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;

/** News for the audit: somebody of the staff did the same with each of these. */
public record StaffActs(Staff staff, AuditAction action, List<ApplicationId> applications, String detail) {
}
