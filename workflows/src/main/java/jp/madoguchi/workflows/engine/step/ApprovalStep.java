package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Who;
import org.jspecify.annotations.Nullable;

/**
 * 決裁: a chain of persons other than the drafter; each may send back to the drafter (差戻し), the last one decides.
 *
 * @param proof what each of them has to do for it
 */
@JsonTypeName("approval")
public record ApprovalStep(String key, String name, Condition when, boolean hidden, Term term, List<String> checklist,
        Proof proof, @JsonProperty("parts") List<Stage> stages) implements Step, Work {

    public ApprovalStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable Term term,
            @Nullable List<String> checklist,
            @Nullable Proof proof, @Nullable List<Stage> stages) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.term = Term.orNone(term);
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.proof = proof == null ? Proof.NONE : proof;
        this.stages = stages == null ? List.of(new Stage("s1", name, Who.of(Role.APPROVER), false)) : List.copyOf(stages);
    }

    @Override
    public List<Stage> parts() {
        return stages;
    }

    /** Stages in order; those of one list decide at the same time (同時決裁). */
    public List<List<Stage>> turns() {
        var turns = new java.util.ArrayList<List<Stage>>();
        for (var stage : stages) {
            if (stage.together() && !turns.isEmpty()) turns.getLast().add(stage);
            else turns.add(new java.util.ArrayList<>(List.of(stage)));
        }
        return turns;
    }

    public boolean isLast(String stage) {
        return !stages.isEmpty() && turns().getLast().stream().anyMatch(one -> one.key().equals(stage));
    }
}
