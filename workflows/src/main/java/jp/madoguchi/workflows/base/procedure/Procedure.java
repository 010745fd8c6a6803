package jp.madoguchi.workflows.base.procedure;

import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.workflows.base.authority.Contact;
import org.jspecify.annotations.Nullable;

/**
 * 手続.
 *
 * @param form the version that applications begin with now; null while none was published
 * @param published residents can find it
 * @param open takes new applications
 */
public record Procedure(ProcedureId id, AuthorityId authority, DepartmentId department, String code, String slug,
        ProcedurePage page, @Nullable FormVersionId form, @Nullable WorkflowVersionId workflow, Contact contact,
        boolean published, boolean open) {

    public String title() {
        return page.title();
    }
}
