package jp.madoguchi.workflows.process;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * 流れ: the ordered steps from 受付 to 処分, as data.
 *
 * @param granted what a favourable decision is called: 交付, 許可, 受理
 */
public record Workflow(String granted, List<Step> steps) {

    public Workflow {
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    public <T extends Step> Stream<T> steps(Class<T> kind) {
        return steps.stream().filter(kind::isInstance).map(kind::cast);
    }

    public Optional<Step> step(String key) {
        return steps.stream().filter(step -> step.key().equals(key)).findFirst();
    }

    /** What an owner got wrong, as codes; empty when it may be published. */
    public List<String> mistakes() {
        if (steps.isEmpty()) return List.of("noSteps");
        if (granted == null || granted.isBlank()) return List.of("noText");
        if (steps.stream().map(Step::key).distinct().count() < steps.size()) return List.of("keyTwice");
        if (steps.stream().anyMatch(step -> step.key() == null || !step.key().matches("[a-z][A-Za-z0-9]{0,39}"))) return List.of("key");
        if (steps.stream().anyMatch(step -> step.name() == null || step.name().isBlank())) return List.of("noText");
        if (!(steps.getFirst() instanceof ReviewStep)) return List.of("reviewFirst");
        if (steps(ApprovalStep.class).findAny().isEmpty()) return List.of("noDecision");
        return List.of();
    }
}
