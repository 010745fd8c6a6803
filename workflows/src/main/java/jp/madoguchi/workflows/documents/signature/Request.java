package jp.madoguchi.workflows.documents.signature;

import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.cases.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * 署名の依頼: what one signer is asked to sign.
 *
 * @param decider the member of the staff who signs a decision; null for signers on the applicant's side.
 * @param signed whether that was done; open whether it still can be
 */
public record Request(String task, ApplicationId application, String step, String signer, String name,
        @Nullable PersonId decider, boolean open, @Nullable Signature signed) {

    public boolean isOf(Task other) {
        return task.split(Requests.BY)[0].equals(other.id());
    }

    /** Names it within its application, in addresses. */
    public String place() {
        return step + "." + signer;
    }
}
