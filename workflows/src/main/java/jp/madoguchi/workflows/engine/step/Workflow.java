package jp.madoguchi.workflows.engine.step;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.part.Use;
import org.jspecify.annotations.Nullable;

/**
 * 流れ: the ordered steps from 受付 to 処分, as data.
 *
 * @param granted what a favourable decision is called: 交付, 許可, 受理
 * @param withdrawBefore the step from which on the applicant cannot withdraw (取下げ) any more; the empty string: until the decision
 * @param irrevocable what was granted cannot be taken back (取消し) here
 * @param follows what can follow after the decision
 */
public record Workflow(String granted, List<Step> steps, String withdrawBefore, boolean irrevocable, List<FollowUp> follows) {

    public Workflow(@Nullable String granted, @Nullable List<Step> steps, @Nullable String withdrawBefore, boolean irrevocable,
            @Nullable List<FollowUp> follows) {
        this.granted = granted == null ? "" : granted;
        this.steps = steps == null ? List.of() : List.copyOf(steps);
        this.withdrawBefore = withdrawBefore == null ? "" : withdrawBefore;
        this.irrevocable = irrevocable;
        this.follows = follows == null ? List.of() : List.copyOf(follows);
    }

    public <T> Stream<T> steps(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Those that an application comes to on its way. */
    public Stream<Step> course() {
        return steps.stream().filter(Step::inFlow);
    }

    /** The first template for that use whose condition holds. */
    public Optional<IssueStep> letter(Use use, Answers facts) {
        return steps(IssueStep.class).filter(step -> step.use() == use && step.when().holds(facts)).findFirst();
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    public Optional<FollowUp> follow(String key) {
        return follows.stream().filter(one -> one.key().equals(key)).findFirst();
    }

    /** The step that a place in the process belongs to: its own, its part's or its correction's. */
    public Optional<Step> at(String place) {
        return step(Place.of(place).step());
    }

    public int index(String place) {
        return at(place).map(steps::indexOf).orElse(-1);
    }
}
