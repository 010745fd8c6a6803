package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One decider of a chain (決裁の段): 係長, 課長, 部長.
 *
 * @param together decides at the same time as the one before (同時決裁)
 */
public record Stage(String key, @Setting(as = Editor.TEXT) String name, @Setting(roles = {Role.APPROVER, Role.CLERK}) Who who,
        boolean together) implements Part {

    public Stage(String key, String name, @Nullable Who who, boolean together) {
        this.key = key;
        this.name = name;
        this.who = who == null ? Who.of(Role.APPROVER) : who;
        this.together = together;
    }
}
