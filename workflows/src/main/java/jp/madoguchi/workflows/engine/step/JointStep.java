package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Lane;
import org.jspecify.annotations.Nullable;

/** 並行審査: several departments look at the application at the same time. */
@JsonTypeName("joint")
public record JointStep(String key, String name, Condition when, boolean hidden, Term term, List<String> checklist,
        int correctionDays, Join join,
        @JsonProperty("parts") List<Lane> lanes) implements Step, Work {

    /** まとめ方: when the step as a whole agrees. It ends as soon as that is clear. */
    public enum Join { ALL, MAJORITY, ANY }

    public JointStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable Term term,
            @Nullable List<String> checklist,
            int correctionDays, @Nullable Join join, @Nullable List<Lane> lanes) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.term = Term.orNone(term);
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.correctionDays = correctionDays == 0 ? 10 : correctionDays;
        this.join = join == null ? Join.ALL : join;
        this.lanes = lanes == null ? List.of() : List.copyOf(lanes);
    }

    @Override
    public List<Lane> parts() {
        return lanes;
    }

    @Override
    public List<String> results() {
        return List.of("agreed", "against");
    }

    /**
     * What is clear after some departments have answered.
     *
     * @param asked how many were asked
     * @return agreed, against, or the empty string while others still decide it
     */
    public String result(int asked, int agreed, int against) {
        return switch (join) {
            case ALL -> against > 0 ? "against" : agreed == asked ? "agreed" : "";
            case MAJORITY -> agreed * 2 > asked ? "agreed" : against * 2 >= asked ? "against" : "";
            case ANY -> agreed > 0 ? "agreed" : against == asked ? "against" : "";
        };
    }
}
