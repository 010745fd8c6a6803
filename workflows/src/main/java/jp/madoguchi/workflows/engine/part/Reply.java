package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * A value that the reply of another system sets (返ってくる値).
 *
 * @param property of the reply's JSON object
 */
public record Reply(String key, @Setting(as = Editor.TEXT) String name, String property) implements Part {

    public Reply(String key, String name, @Nullable String property) {
        this.key = key;
        this.name = name;
        this.property = property == null ? "" : property;
    }
}
