package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * 日数: how long a step may take.
 *
 * @param days working days (開庁日); 0 where only the procedure's standard period counts
 * @param remind so many working days before the end, who has it is reminded; 0 for never
 * @param escalate the role in the same department that is told when it is late; null for nobody
 */
public record Term(int days, int remind, @Nullable Role escalate) {

    public static final Term NONE = new Term(0, 0, null);

    public static Term orNone(@Nullable Term term) {
        return term == null ? NONE : term;
    }

    public boolean limited() {
        return days > 0;
    }
}
