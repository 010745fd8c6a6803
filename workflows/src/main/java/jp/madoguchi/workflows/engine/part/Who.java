package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * だれが: a role in a department that a rule finds.
 *
 * @param post 職, such as 課長; the empty string for everybody in that role
 * @param department code of the department, for {@link Rule#NAMED}
 * @param field whose answer says who is responsible, for {@link Rule#ANSWER}
 * @param list 割り当て: which department is responsible for which answer
 */
public record Who(Role role, String post, Rule rule, String department, String field, String list) {

    /** The procedure's department, a named one, or the one responsible for an answer (municipality, school). */
    public enum Rule { OWNER, NAMED, ANSWER }

    public Who(@Nullable Role role, @Nullable String post, @Nullable Rule rule, @Nullable String department,
            @Nullable String field, @Nullable String list) {
        this.role = role == null ? Role.CLERK : role;
        this.post = post == null ? "" : post;
        this.rule = rule == null ? Rule.OWNER : rule;
        this.department = department == null ? "" : department;
        this.field = field == null ? "" : field;
        this.list = list == null ? "" : list;
    }

    public static Who of(Role role) {
        return new Who(role, null, null, null, null, null);
    }
}
