package jp.madoguchi.platform.procedure;

import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.platform.authority.Contact;

/** 手続 that is published. Standard days in working days, minutes to fill it in; open while it takes new applications. */
public record Procedure(ProcedureId id, AuthorityId authority, String code, String slug, String title, String summary, Scene scene,
        Guide guide, int standardDays, int minutes, FormVersionId form, WorkflowVersionId workflow, Contact contact, boolean open) {
}
