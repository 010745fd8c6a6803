package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.context.Passing;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Way;
import org.jspecify.annotations.Nullable;

/** 分岐: goes on at the target of the first way whose condition holds, else at the next step. */
@JsonTypeName("branch")
public record BranchStep(@JsonUnwrapped @Setting(of = "name") Basics basics, @JsonProperty("parts") List<Way> ways) implements Step {

    public BranchStep(Basics basics, @Nullable List<Way> ways) {
        this.basics = basics;
        this.ways = ways == null ? List.of() : List.copyOf(ways);
    }

    /** Its ways have conditions; it has none. */
    @Override
    public Condition when() {
        return Condition.orAlways(null);
    }

    @Override
    public boolean hidden() {
        return true;
    }

    @Override
    public Stand stand() {
        return Stand.BRANCHES;
    }

    @Override
    public List<Way> parts() {
        return ways;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Way(key, null, new All(List.of()), null));
    }

    /** The first way whose condition holds. */
    public Optional<Way> taken(Answers answers) {
        return ways.stream().filter(way -> way.when().holds(answers)).findFirst();
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.GATE, name(), "chooseWay");
        ways.forEach(way -> canvas.jump(key(), way));
        canvas.goOn(key(), canvas.word("otherwise"), null);
    }

    @Override
    public String way(String gate, Facts facts) {
        return taken(facts.answers()).map(Way::key).orElse("otherwise");
    }

    @Override
    public Optional<Passing> took(String gate, String way, Facts facts) {
        var taken = taken(facts.answers());
        return Optional.of(new Passing(taken.map(Way::key).orElse(""), false,
                taken.filter(one -> one.to().equals(Way.REFUSED)).map(Way::because).orElse("")));
    }

    @Override
    public void check(Checking checking) {
        for (var way : ways) {
            var at = checking.part(way);
            var workflow = checking.workflow();
            at.condition(way.when());
            at.when(!way.to().isEmpty() && !way.ends() && workflow.step(way.to()).filter(Step::inFlow).isEmpty(), "noSuchStep", way.to());
            if (leadsBackForEver(workflow, way)) at.mistake("loops", workflow.step(way.to()).orElseThrow().name());
            at.when(way.to().equals(Way.REFUSED) && way.because().isBlank(), "noReason", "");
        }
        checking.some(this, "noWays");
    }

    /** A way back has to look at something that is decided on the way, else whoever takes it once takes it always. */
    private boolean leadsBackForEver(Workflow workflow, Way way) {
        var target = workflow.index(way.to());
        var from = workflow.steps().indexOf(this);
        if (way.ends() || target < 0 || target > from) return false;
        return workflow.steps().subList(target, from).stream().map(one -> Scope.result(one.key()))
                .noneMatch(result -> way.when().fields().stream()
                .anyMatch(field -> field.equals(result) || field.startsWith(result + ".")));
    }
}
