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
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.Examination;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.LotteryStep;
import jp.madoguchi.workflows.engine.step.OpinionStep;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import jp.madoguchi.workflows.engine.step.Scope;
import jp.madoguchi.workflows.engine.step.SignatureStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.Workflow;

/**
 * 試算: sends answers through the steps on paper. Nothing is written, told or called; how people would decide is drawn by
 * chance, with the same seed always alike.
 */
public final class Simulation {

    /** How often people decide otherwise than well, in percent. */
    public record Chances(int correction, int refusal, int against, int silent, int returned) {
    }

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
            return workflow.course().filter(step -> !(step instanceof BranchStep) && !reached.containsKey(step.key())).toList();
        }
    }

    /** A way back is gone a few times only. */
    private static final int MOST_STEPS = 200;

    private final Workflow workflow;
    private final Chances chances;
    private final ToDoubleFunction<Step> days;
    private final int total;
    private final Random random = new Random(20261121);
    private final Map<String, Integer> reached = new LinkedHashMap<>();

    private Simulation(Workflow workflow, int total, Chances chances, ToDoubleFunction<Step> days) {
        this.total = total;
        this.workflow = workflow;
        this.chances = chances;
        this.days = days;
    }

    /** @param days how long a step takes, in working days */
    public static Outcome run(Workflow workflow, List<Answers> applications, Chances chances, ToDoubleFunction<Step> days) {
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
        var answers = given;
        var time = 0.0;
        var refused = false;
        var drafted = -1;
        for (var i = 0; i < workflow.steps().size() && taken.size() < MOST_STEPS; ) {
            var step = workflow.steps().get(i++);
            if (step instanceof BranchStep branch) {
                var now = answers;
                var to = branch.ways().stream().filter(way -> way.when().holds(now)).map(Way::to).findFirst().orElse("");
                if (Way.ENDS.contains(to)) return end(taken, to, time);
                if (!to.isEmpty()) i = workflow.steps().indexOf(workflow.step(to).orElseThrow());
                continue;
            }
            if (!step.inFlow() || (!step.when().holds(answers) && !(step instanceof ApprovalStep && refused))) continue;
            taken.add(step.key());
            reached.merge(step.key(), 1, Integer::sum);
            time += days.applyAsDouble(step) + (step instanceof Examination && chance(chances.correction) ? 1 : 0);
            var result = result(step, answers);
            if (step instanceof Examination) {
                refused = result.equals("refuse");
                drafted = i - 1;
            }
            if (step instanceof ApprovalStep && drafted >= 0 && chance(chances.returned)) {
                i = drafted;
                continue;
            }
            if (step instanceof ApprovalStep && refused) return end(taken, Way.REFUSED, time);
            if (!result.isEmpty()) answers = answers.with(Scope.result(step.key()), new Answer.Text(result));
        }
        return end(taken, Way.GRANTED, time);
    }

    private static double end(List<String> taken, String how, double time) {
        taken.add(how);
        return time;
    }

    private String result(Step step, Answers answers) {
        return switch (step) {
            case Examination examination -> chance(chances.refusal) ? "refuse" : "grant";
            case JointStep joint -> together(joint, (int) joint.lanes().stream().filter(lane -> lane.when().holds(answers)).count());
            case OpinionStep opinion -> chance(chances.silent) ? "none" : chance(chances.against) ? "against"
                    : chance(chances.against) ? "conditional" : "agreed";
            case SignatureStep signature -> "signed";
            case PaymentStep payment -> payment.charge(answers).total() == 0 ? "exempt" : "paid";
            case LotteryStep lottery -> drawn(lottery);
            case WaitStep wait -> wait.hasEnd() && (wait.event().isEmpty() || random.nextBoolean()) ? "time" : "event";
            default -> "";
        };
    }

    /** By the same rule as the real ones: each department that is asked for this application answers for itself. */
    private String together(JointStep joint, int asked) {
        var against = (int) java.util.stream.IntStream.range(0, asked).filter(i -> chance(chances.against)).count();
        return asked == 0 ? "agreed" : joint.result(asked, asked - against, against);
    }

    /** As if all of these were in one draw. */
    private String drawn(LotteryStep lottery) {
        var place = random.nextInt(total);
        return place < lottery.places() ? "won" : place < lottery.places() + lottery.reserves() ? "reserve" : "lost";
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
