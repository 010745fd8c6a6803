package jp.madoguchi.workflows.engine.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.Scope;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Step.Stand;
import jp.madoguchi.workflows.engine.step.Workflow;

/**
 * 試算: sends answers through the steps on paper. Nothing is written, told or called; how people would decide is drawn by
 * chance, with the same seed always alike.
 */
public final class Simulation {

    /**
     * A way that applications took.
     *
     * @param steps keys, in order; the last is how it ended: -granted, -refused or -closed
     */
    public record Path(List<String> steps, int count, double days) {
    }

    /** @param reached how many came to each step, by key */
    public record Outcome(int applications, List<Path> paths, Map<String, Integer> reached, double meanDays, double slowDays) {

        public List<Step> never(Workflow workflow) {
            return workflow.course().filter(step -> step.stand() != Stand.BRANCHES && !reached.containsKey(step.key())).toList();
        }
    }

    /** A way back is gone a few times only. */
    private static final int MOST_STEPS = 200;

    private final Workflow workflow;
    private final Trial.Chances chances;
    private final ToDoubleFunction<Step> days;
    private final int total;
    private final Random random = new Random(20261121);
    private final Map<String, Integer> reached = new LinkedHashMap<>();

    private Simulation(Workflow workflow, int total, Trial.Chances chances, ToDoubleFunction<Step> days) {
        this.total = total;
        this.workflow = workflow;
        this.chances = chances;
        this.days = days;
    }

    /** @param days how long a step takes, in working days */
    public static Outcome run(Workflow workflow, List<Answers> applications, Trial.Chances chances, ToDoubleFunction<Step> days) {
        var simulation = new Simulation(workflow, Math.max(1, applications.size()), chances, days);
        var counts = new HashMap<List<String>, Integer>();
        var sums = new HashMap<List<String>, Double>();
        var all = new ArrayList<Double>();
        for (var answers : applications) {
            var taken = new ArrayList<String>();
            var time = simulation.walk(answers, taken);
            counts.merge(List.copyOf(taken), 1, Integer::sum);
            sums.merge(List.copyOf(taken), time, Double::sum);
            all.add(time);
        }
        var paths = counts.entrySet().stream().map(path -> new Path(path.getKey(), path.getValue(),
                sums.getOrDefault(path.getKey(), 0.0) / path.getValue()))
                .sorted((a, b) -> b.count - a.count).toList();
        all.sort(null);
        return new Outcome(all.size(), paths, simulation.reached, all.stream().mapToDouble(Double::doubleValue).average().orElse(0),
                all.isEmpty() ? 0 : all.get((int) (all.size() * 0.9)));
    }

    private double walk(Answers given, List<String> taken) {
        var trial = new Trial(given, chances, random, total);
        taken.add(walk(trial, taken));
        return trial.days();
    }

    /** How it ended. */
    private String walk(Trial trial, List<String> taken) {
        var refused = false;
        var drafted = -1;
        for (var i = 0; i < workflow.steps().size() && taken.size() < MOST_STEPS; ) {
            var step = workflow.steps().get(i++);
            if (step instanceof BranchStep branch) {
                var to = branch.taken(trial.answers()).map(Way::to).orElse("");
                if (Way.ENDS.contains(to)) return to;
                if (!to.isEmpty()) i = workflow.steps().indexOf(workflow.step(to).orElseThrow());
                continue;
            }
            var decides = step.stand() == Stand.DECIDES;
            if (!step.inFlow() || (!step.when().holds(trial.answers()) && !(decides && refused))) continue;
            taken.add(step.key());
            reached.merge(step.key(), 1, Integer::sum);
            trial.takes(days.applyAsDouble(step));
            var result = step.simulate(trial);
            if (Way.ENDS.contains(result)) return result;
            if (step.stand() == Stand.PROPOSES) {
                refused = result.equals("refuse");
                drafted = i - 1;
            }
            if (decides && drafted >= 0 && trial.happens(chances.returned())) {
                i = drafted;
                continue;
            }
            if (decides && refused) return Way.REFUSED;
            if (!result.isEmpty()) trial.answers(trial.answers().with(Scope.result(step.key()), new Answer.Text(result)));
        }
        return Way.GRANTED;
    }
}
