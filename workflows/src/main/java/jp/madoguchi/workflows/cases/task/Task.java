package jp.madoguchi.workflows.cases.task;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.jspecify.annotations.Nullable;

/**
 * 作業: something that somebody has to do, or has done.
 *
 * @param id the engine's
 * @param department null where the applicant or somebody outside has to act
 * @param post 職 of who has to do it; the empty string for anybody in the role
 * @param dueOn the end of the step's own days; null where it has none
 * @param escalatedTo the role that was told that it is late
 * @param outcome null while it is open
 * @param doneBy name of who did it
 * @param behalfOf name of the person for whom a deputy did it (代決)
 */
public record Task(String id, ApplicationId application, AuthorityId authority, @Nullable DepartmentId department,
        For kind, String place, String name,
        @Nullable Role role, String post, Instant enteredAt, @Nullable LocalDate dueOn, boolean late, @Nullable Role escalatedTo,
        @Nullable Instant doneAt, @Nullable String outcome, @Nullable String doneBy, @Nullable String behalfOf, String note) {

    public boolean isOpen() {
        return doneAt == null;
    }

    /** In that person's own right; deputies are another matter. */
    public boolean isFor(Staff staff) {
        return role != null && isFor(staff.department(), staff.is(role), staff.post());
    }

    boolean isFor(DepartmentId where, boolean hasRole, String itsPost) {
        return where.equals(department) && hasRole && (post.isEmpty() || post.equals(itsPost));
    }
}
