package jp.madoguchi.workflows.cases.correction;

import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;

/** News: an applicant is asked to put right that many items. */
public record CorrectionAsked(ApplicationId application, int items, LocalDate until) {
}
