package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.base.people.Role;
import org.jspecify.annotations.Nullable;

/** One of the departments that look at an application at the same time (並行審査の担当). */
public record Lane(String key, String name, Who who, Condition when) implements Part {

    public Lane(String key, String name, @Nullable Who who, @Nullable Condition when) {
        this.key = key;
        this.name = name;
        this.who = who == null ? Who.of(Role.CLERK) : who;
        this.when = Condition.orAlways(when);
    }
}
