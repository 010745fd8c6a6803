package jp.madoguchi.workflows.engine.step;

import jp.madoguchi.forms.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * One way out of a branch (行き先).
 *
 * @param to key of a step, or one of {@link #ENDS}
 * @param because what the applicant is told when it leads to a refusal
 */
public record Way(String key, Condition when, String to, String because) implements Part {

    public static final String GRANTED = "-granted";
    public static final String REFUSED = "-refused";
    public static final String CLOSED = "-closed";
    public static final java.util.List<String> ENDS = java.util.List.of(GRANTED, REFUSED, CLOSED);

    public Way(String key, @Nullable Condition when, @Nullable String to, @Nullable String because) {
        this.key = key;
        this.when = Condition.orAlways(when);
        this.to = to == null ? "" : to;
        this.because = because == null ? "" : because;
    }

    @Override
    public String name() {
        return to;
    }

    public boolean ends() {
        return ENDS.contains(to);
    }

    /** A way back has to look at something that is decided on the way, else whoever takes it once takes it always. */
    boolean leadsBackForEver(Workflow workflow, BranchStep branch) {
        var target = workflow.index(to);
        var from = workflow.steps().indexOf(branch);
        if (ends() || target < 0 || target > from) return false;
        return workflow.steps().subList(target, from).stream().map(one -> Scope.result(one.key())).noneMatch(result -> when.fields().stream().anyMatch(field -> field.equals(result) || field.startsWith(result + ".")));
    }
}
