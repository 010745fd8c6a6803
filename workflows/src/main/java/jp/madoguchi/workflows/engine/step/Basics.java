package jp.madoguchi.workflows.engine.step;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * What every step has (共通の設定).
 *
 * @param key names the step in the process; a letter, then letters and digits
 * @param name as the clerks say it
 * @param when when it is done (行う条件); otherwise the application passes it by
 * @param hidden the applicant does not see it
 */
public record Basics(String key, @Setting(as = Editor.TEXT) String name, Condition when, boolean hidden) {

    public Basics(String key, String name, @Nullable Condition when, boolean hidden) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
    }

    /** For every application, and to be seen. */
    public static Basics of(String key, String name) {
        return new Basics(key, name, null, false);
    }

    public Basics when(Condition condition) {
        return new Basics(key, name, condition, hidden);
    }

    public Basics hide() {
        return new Basics(key, name, when, true);
    }
}
