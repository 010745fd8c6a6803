package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.id.DraftId;

/**
 * News: an application has arrived and has its number.
 *
 * @param draft what it was before
 */
public record SubmissionSent(Application application, DraftId draft) {
}
