package jp.madoguchi.platform.designer.draft;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.designer.Edit;

/**
 * One act of an owner on a draft (編集), as it was done and with what takes it back.
 *
 * @param what says it; the sentence is {@code change.<what>}
 * @param place the element it was about
 */
public record FormChange(FormDraftId draft, int revision, PersonId person, Instant at, String what, String place, Edits edits, Edits back) {

    /** A list of edits as one JSON document. */
    public record Edits(List<Edit> all) {
    }
}
