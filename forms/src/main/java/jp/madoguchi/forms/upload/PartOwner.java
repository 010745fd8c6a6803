package jp.madoguchi.forms.upload;

import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;

/** Whose parts they are: a draft's (下書き), or those of an application that is corrected (補正). */
public record PartOwner(AuthorityId authority, UUID id) {

    public static PartOwner of(AuthorityId authority, DraftId draft) {
        return new PartOwner(authority, draft.value());
    }

    public static PartOwner of(AuthorityId authority, ApplicationId application) {
        return new PartOwner(authority, application.value());
    }
}
