package jp.madoguchi.workflows.cases.application;

import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.Problem;

/** What has to hold when a draft is sent or an application corrected, besides its form (送る前の確認). */
public interface SendingRule {

    Optional<Problem> problem(DraftId draft, Answers answers);

    Optional<Problem> problem(ApplicationId application, Answers answers);
}
