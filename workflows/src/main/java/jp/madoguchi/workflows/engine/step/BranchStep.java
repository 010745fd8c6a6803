package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Way;
import org.jspecify.annotations.Nullable;

/** 分岐: goes on at the target of the first way whose condition holds, else at the next step. */
@JsonTypeName("branch")
public record BranchStep(String key, String name, @JsonProperty("parts") List<Way> ways) implements Step {

    public BranchStep(String key, String name, @Nullable List<Way> ways) {
        this.key = key;
        this.name = name;
        this.ways = ways == null ? List.of() : List.copyOf(ways);
    }

    @Override
    public Condition when() {
        return Condition.orAlways(null);
    }

    @Override
    public boolean hidden() {
        return true;
    }

    @Override
    public List<Way> parts() {
        return ways;
    }

    /** A way back has to look at something that is decided on the way, else whoever takes it once takes it always. */
    public boolean leadsBackForEver(Workflow workflow, Way way) {
        var target = workflow.index(way.to());
        var from = workflow.steps().indexOf(this);
        if (way.ends() || target < 0 || target > from) return false;
        return workflow.steps().subList(target, from).stream().map(one -> Scope.result(one.key()))
                .noneMatch(result -> way.when().fields().stream()
                .anyMatch(field -> field.equals(result) || field.startsWith(result + ".")));
    }
}
