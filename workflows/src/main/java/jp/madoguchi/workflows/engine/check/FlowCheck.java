package jp.madoguchi.workflows.engine.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.workflows.engine.flow.Flow;
import jp.madoguchi.workflows.engine.flow.Flow.Arrow;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.flow.Flow.Node;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Step.Stand;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Follows the arrows of a workflow: whether every step is reached, every way can end well, and no circle runs on by itself. */
final class FlowCheck {

    private final Workflow workflow;
    private final Flow flow;
    private final List<WorkflowMistake> found = new ArrayList<>();

    private FlowCheck(Workflow workflow) {
        this.workflow = workflow;
        this.flow = FlowWriter.of(workflow, FlowWords.NONE);
    }

    static List<WorkflowMistake> of(Workflow workflow) {
        var check = new FlowCheck(workflow);
        check.run();
        return check.found;
    }

    private void run() {
        var arrows = possible();
        var forth = by(arrows, Arrow::from, Arrow::to);
        var back = by(arrows, Arrow::to, Arrow::from);
        var reached = walk(List.of("received"), forth);
        var ending = walk(flow.nodes().stream().filter(node -> node.id().equals("granted") || node.id()
                .equals("closeEnd")).map(Node::id).toList(), back);
        if (!ending.contains("received")) add(StepAddress.WORKFLOW, "noEnd", "");
        for (var step : workflow.course().toList()) {
            var mine = flow.nodes().stream().map(Node::id).filter(id -> Place.of(id).step().equals(step.key())).toList();
            if (mine.stream().noneMatch(reached::contains)) add(StepAddress.step(step.key()), "neverReached", step.name());
            else if ((ending.contains("received") || step.stand() == Stand.BRANCHES) && mine.stream()
                    .filter(reached::contains).findFirst().filter(id -> !ending.contains(id)).isPresent())
                add(StepAddress.step(step.key()), "noExit", step.name());
        }
        circles(arrows, reached);
        var proposed = at(Stand.PROPOSES).findAny().isPresent();
        var decided = at(Stand.DECIDES).findAny().isPresent();
        if (proposed && decided) decisions(arrows);
        if (!proposed) add(StepAddress.WORKFLOW, "noReview", "");
        if (!decided) add(StepAddress.WORKFLOW, "noDecision", "");
        at(Stand.DECIDES).filter(step -> flow.arrows().stream().noneMatch(arrow -> returns(arrow, step)))
                .forEach(step -> add(StepAddress.step(step.key()), "nothingToReturnTo", step.name()));
    }

    private Stream<Step> at(Stand stand) {
        return workflow.steps().stream().filter(step -> step.stand() == stand);
    }

    private boolean returns(Arrow arrow, Step step) {
        return arrow.test() != null && arrow.test().value().equals("RETURN") && Place.of(arrow.from()).step().equals(step.key())
                && flow.node(arrow.to()).filter(node -> node.kind() != Kind.STOP).isPresent();
    }

    /** Without those that a way before them always takes; a task leads to the timers on its edge, a box to what is in it and back out. */
    private List<Arrow> possible() {
        var all = new ArrayList<Arrow>();
        for (var arrow : flow.arrows()) if (!isShadowed(arrow)) all.add(arrow);
        for (var node : flow.nodes()) {
            if (node.kind() == Kind.TIMER) all.add(new Arrow(node.inside(), node.id(), "", null));
            else if (!node.inside().isEmpty() && node.kind() == Kind.START) all.add(new Arrow(node.inside(), node.id(), "", null));
            else if (!node.inside().isEmpty() && (node.kind() == Kind.END || node.kind() == Kind.STOP)) all.add(
                    new Arrow(node.id(), node.inside(), "", null));
        }
        return all;
    }

    private boolean isShadowed(Arrow arrow) {
        if (!(workflow.step(arrow.from()).orElse(null) instanceof BranchStep branch)) return false;
        var first = branch.ways().stream().filter(way -> way.when() instanceof Always).findFirst();
        if (first.isEmpty()) return false;
        if (arrow.test() == null) return true;
        var ways = branch.ways().stream().map(Way::key).toList();
        return ways.indexOf(arrow.test().value()) > ways.indexOf(first.get().key());
    }

    /** Nobody decides what nobody proposed, no proposal to refuse gets past its decision, nothing is issued before it. */
    private void decisions(List<Arrow> arrows) {
        var approvals = tasks(Stand.DECIDES);
        var reviews = tasks(Stand.PROPOSES);
        var undrafted = walk(List.of("received"),
                by(arrows.stream().filter(arrow -> !reviews.contains(arrow.from())).toList(), Arrow::from, Arrow::to));
        at(Stand.DECIDES).filter(step -> tasks(step).stream().anyMatch(undrafted::contains))
                .forEach(step -> add(StepAddress.step(step.key()), "nothingProposed", step.name()));
        var undecided = by(arrows.stream().filter(arrow -> !approvals.contains(arrow.from()) && !isApprovalSkip(arrow))
                .toList(), Arrow::from, Arrow::to);
        at(Stand.PROPOSES).filter(step -> walk(List.of(step.key() + "Outcome"), undecided).contains("finish"))
                .forEach(step -> add(StepAddress.step(step.key()), "refusalPasses", step.name()));
        var decided = walk(List.of("received"),
                by(arrows.stream().filter(arrow -> !approvals.contains(arrow.from())).toList(), Arrow::from, Arrow::to));
        at(Stand.ISSUES).filter(step -> decided.contains(step.key()) && at(Stand.DECIDES).noneMatch(approval -> guarded(approval)
                        && workflow.steps().indexOf(approval) < workflow.steps().indexOf(step)))
                .forEach(step -> add(StepAddress.step(step.key()), "issuedTooEarly", step.name()));
    }

    private static boolean guarded(Step step) {
        return !(step.when() instanceof Always);
    }

    /** What is refused goes to its decision whatever the condition says. */
    private boolean isApprovalSkip(Arrow arrow) {
        return arrow.test() == null && arrow.from().endsWith("_if")
                && workflow.step(Place.of(arrow.from()).step()).filter(step -> step.stand() == Stand.DECIDES).isPresent();
    }

    private Set<String> tasks(Stand stand) {
        return at(stand).flatMap(step -> tasks(step).stream()).collect(Collectors.toSet());
    }

    /** Where somebody acts: its tasks, and the box of those who decide at the same time. */
    private List<String> tasks(Step step) {
        return flow.nodes().stream().filter(node -> (node.kind() == Kind.TASK || node.kind() == Kind.BOX)
                && Place.of(node.id()).step().equals(step.key()) && !node.id().endsWith(Place.CORRECTION)).map(Node::id).toList();
    }

    /** A circle without a task in it would never come to rest. */
    private void circles(List<Arrow> arrows, Set<String> reached) {
        var tasks = flow.nodes().stream().filter(node -> node.kind() == Kind.TASK || node.kind() == Kind.BOX)
                .map(Node::id).collect(Collectors.toSet());
        var restless = by(arrows.stream().filter(arrow -> !tasks.contains(arrow.from()) && !tasks.contains(arrow.to()))
                .toList(), Arrow::from, Arrow::to);
        for (var step : workflow.steps(BranchStep.class).toList()) {
            var after = walk(List.copyOf(restless.getOrDefault(step.key(), Set.of())), restless);
            if (reached.contains(step.key()) && after.contains(step.key())) add(StepAddress.step(step.key()), "circle", step.name());
        }
    }

    private static Map<String, Set<String>> by(List<Arrow> arrows, Function<Arrow, String> from, Function<Arrow, String> to) {
        var all = new HashMap<String, Set<String>>();
        arrows.forEach(arrow -> all.computeIfAbsent(from.apply(arrow), key -> new HashSet<>()).add(to.apply(arrow)));
        return all;
    }

    private static Set<String> walk(List<String> starts, Map<String, Set<String>> next) {
        var seen = new HashSet<>(starts);
        var open = new ArrayDeque<>(starts);
        while (!open.isEmpty()) for (var to : next.getOrDefault(open.poll(), Set.of())) if (seen.add(to)) open.add(to);
        return seen;
    }

    private void add(Address where, String code, String detail) {
        found.add(new WorkflowMistake(where, code, detail));
    }
}
