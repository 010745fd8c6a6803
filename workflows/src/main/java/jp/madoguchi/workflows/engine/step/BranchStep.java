package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
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
}
