package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Proof;
import jp.madoguchi.workflows.engine.part.Stage;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Work;
import org.jspecify.annotations.Nullable;

/**
 * 決裁: a chain of persons other than the drafter; each may send back to the drafter (差戻し), the last one decides.
 *
 * @param proof what each of them has to do for it
 */
@JsonTypeName("approval")
public record ApprovalStep(@JsonUnwrapped Basics basics, Term term, Proof proof, List<String> checklist,
        @JsonProperty("parts") List<Stage> stages) implements Step, Work {

    public ApprovalStep(Basics basics, @Nullable Term term, @Nullable Proof proof, @Nullable List<String> checklist,
            @Nullable List<Stage> stages) {
        this.basics = basics;
        this.term = Term.orNone(term);
        this.proof = proof == null ? Proof.NONE : proof;
        this.checklist = checklist == null ? List.of() : List.copyOf(checklist);
        this.stages = stages == null ? List.of(new Stage("s1", basics.name(), Who.of(Role.APPROVER), false)) : List.copyOf(stages);
    }

    @Override
    public Stand stand() {
        return Stand.DECIDES;
    }

    @Override
    public List<Stage> parts() {
        return stages;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Stage(key, name, null, false));
    }

    @Override
    public Who who(String part) {
        return stages.stream().filter(stage -> stage.key().equals(part)).map(Stage::who).findFirst().orElse(Who.of(Role.APPROVER));
    }

    /** Stages in order; those of one list decide at the same time (同時決裁). */
    public List<List<Stage>> turns() {
        var turns = new ArrayList<List<Stage>>();
        for (var stage : stages) {
            if (stage.together() && !turns.isEmpty()) turns.getLast().add(stage);
            else turns.add(new ArrayList<>(List.of(stage)));
        }
        return turns;
    }

    public boolean isLast(String stage) {
        return !stages.isEmpty() && turns().getLast().stream().anyMatch(one -> one.key().equals(stage));
    }

    @Override
    public String past() {
        return "skipApproval";
    }

    @Override
    public void draw(StepCanvas canvas) {
        new ApprovalFlow(canvas, this).draw();
    }

    /** What is to be refused goes to its decision whatever the condition says. */
    @Override
    public String way(String gate, Facts facts) {
        return facts.refusing() || facts.hold(when()) ? "yes" : "no";
    }

    @Override
    public void check(Checking checking) {
        stages.forEach(stage -> checking.part(stage).who(stage.who()));
        checking.some(this, "noStages");
        stages.forEach(stage -> enough(checking, stage));
    }

    /** Nobody signs twice in one chain: for as many stages alike there have to be as many people. */
    private void enough(Checking checking, Stage stage) {
        var alike = stages.stream().filter(other -> other.who().equals(stage.who())).toList();
        var people = checking.desks().people(stage.who());
        checking.when(people > 0 && people < alike.size() && alike.getFirst().equals(stage), "tooFew", stage.name());
    }
}
