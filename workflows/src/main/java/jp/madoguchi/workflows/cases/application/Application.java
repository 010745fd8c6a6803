package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.jspecify.annotations.Nullable;

/**
 * 申請: the authority's case. Its answers are in its submissions.
 *
 * @param dueOn until when it is to be decided; null while a 補正 stops the clock
 * @param revision counts changes, so that two clerks do not overwrite each other
 */
public record Application(ApplicationId id, AuthorityId authority, DepartmentId department, ProcedureId procedure,
        WorkflowVersionId workflow, String receiptNumber, String procedureTitle, String applicantName, String applicantKana,
        String category, @Nullable String mail, State state, @Nullable String step,
        @Nullable LocalDate dueOn, int daysLeft, boolean overdue, @Nullable PersonId assignee, @Nullable String assigneeName,
        @Nullable PersonId forwardedBy, @Nullable Proposal proposal, String proposalReason, String decisionReason,
        @Nullable Instant decidedAt, Instant receivedAt, int revision) {
}
