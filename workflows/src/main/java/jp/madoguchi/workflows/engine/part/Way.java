package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.workflows.engine.context.Setting;
import org.jspecify.annotations.Nullable;

/**
 * One way out of a branch (行き先).
 *
 * @param to key of a step, or one of {@link #ENDS}
 * @param because what the applicant is told when it leads to a refusal
 */
public record Way(String key, @Setting(steps = true) String to, Condition when, @Setting(as = Editor.LONG) String because) implements Part {

    public static final String GRANTED = "-granted";
    public static final String REFUSED = "-refused";
    public static final String CLOSED = "-closed";
    public static final java.util.List<String> ENDS = java.util.List.of(GRANTED, REFUSED, CLOSED);

    public Way(String key, @Nullable String to, @Nullable Condition when, @Nullable String because) {
        this.key = key;
        this.to = to == null ? "" : to;
        this.when = Condition.orAlways(when);
        this.because = because == null ? "" : because;
    }

    @Override
    public String name() {
        return to;
    }

    @Override
    public String nameless() {
        return "noTarget";
    }

    public boolean ends() {
        return ENDS.contains(to);
    }
}
