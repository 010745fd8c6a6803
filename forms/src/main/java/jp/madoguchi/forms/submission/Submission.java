package jp.madoguchi.forms.submission;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;

/** 提出: the answers to one form version as they arrived. An application gains one with each 補正. */
public record Submission(SubmissionId id, ApplicationId application, int ordinal, FormVersionId form, Answers answers, Instant receivedAt) {
}
