package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/** One of the departments that look at an application at the same time (並行審査の担当). */
public record Lane(String key, @Setting(as = Editor.TEXT) String name, @Setting(roles = {Role.CLERK, Role.APPROVER}) Who who,
        Condition when) implements Part {

    public Lane(String key, String name, @Nullable Who who, @Nullable Condition when) {
        this.key = key;
        this.name = name;
        this.who = who == null ? Who.of(Role.CLERK) : who;
        this.when = Condition.orAlways(when);
    }
}
