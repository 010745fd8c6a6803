package jp.madoguchi.workflows.cases.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.Routing;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.ApprovalStep;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.WaitStep;
import jp.madoguchi.workflows.engine.step.Work;
import org.springframework.stereotype.Service;

/** Answers the process: which way, and until when. */
@Service
class Routes implements Routing {

    private static final LocalTime MORNING = LocalTime.of(8, 30);

    private final Applications applications;
    private final Workflows workflows;
    private final Corrections corrections;
    private final Tasks tasks;
    private final DecisionData decisionData;
    private final WorkingDays days;

    Routes(Applications applications, Workflows workflows, Corrections corrections, Tasks tasks,
            DecisionData decisionData, WorkingDays days) {
        this.applications = applications;
        this.workflows = workflows;
        this.corrections = corrections;
        this.tasks = tasks;
        this.decisionData = decisionData;
        this.days = days;
    }

    @Override
    public String way(ApplicationId id, String gate) {
        var application = applications.get(id);
        var place = Place.of(gate);
        var step = step(application, place);
        if (step instanceof BranchStep branch) return way(application, branch).map(Way::key).orElse("otherwise");
        if (step instanceof JointStep joint && isCounting(gate)) return result(application, joint).isEmpty() ? "more" : "enough";
        if (step instanceof ApprovalStep && application.proposal() == Proposal.REFUSE) return "yes";
        var when = step instanceof JointStep joint && !place.part().isEmpty()
                ? joint.lanes().stream().filter(lane -> lane.key().equals(place.part())).findFirst().orElseThrow().when() : step.when();
        return holds(application, when) ? "yes" : "no";
    }

    @Override
    public void took(ApplicationId id, String gate, String way) {
        var application = applications.get(id);
        var place = Place.of(gate);
        switch (step(application, place)) {
            case BranchStep branch -> branched(application, branch);
            case JointStep joint when isCounting(gate) -> {
                if (way.equals("enough")) tasks.result(id, joint.key(), result(application, joint));
            }
            case JointStep joint when way.equals("no") && place.part().equals(joint.lanes().getLast().key()) -> nobody(application, joint);
            default -> { }
        }
    }

    /** The gate behind the departments that are asked side by side. */
    private static boolean isCounting(String gate) {
        return gate.endsWith("_way");
    }

    /** Where no department has to be asked nobody is against it. */
    private void nobody(Application application, JointStep joint) {
        if (joint.lanes().stream().noneMatch(lane -> holds(application, lane.when()))) tasks.passed(application.id(),
                joint.key(), "agreed", null);
    }

    private Optional<Way> way(Application application, BranchStep branch) {
        var answers = decisionData.of(application);
        return branch.ways().stream().filter(one -> one.when().holds(answers)).findFirst();
    }

    private void branched(Application application, BranchStep branch) {
        var way = way(application, branch);
        way.filter(one -> one.to().equals(Way.REFUSED)).ifPresent(one -> applications.reason(application.id(), one.because()));
        tasks.passed(application.id(), branch.key(), way.map(Way::key).orElse(""), null);
    }

    /** What is clear by now; the empty string while it is not. */
    private String result(Application application, JointStep joint) {
        var answered = tasks.lastOf(application.id(), joint.key()).stream().filter(task -> !task.isOpen()).toList();
        var asked = (int) joint.lanes().stream().filter(lane -> holds(application, lane.when())).count();
        return joint.result(asked, count(answered, Outcome.AGREE), count(answered, Outcome.AGAINST));
    }

    private static int count(List<Task> tasks, Outcome outcome) {
        return (int) tasks.stream().filter(task -> outcome.name().equals(task.outcome())).count();
    }

    private boolean holds(Application application, Condition when) {
        return when.holds(decisionData.of(application));
    }

    private Step step(Application application, Place place) {
        return workflows.get(application.workflow()).step(place.step())
                .orElseThrow(() -> new IllegalStateException("no such step: " + place));
    }

    @Override
    public Instant time(ApplicationId id, String place, String timer) {
        var application = applications.get(id);
        return switch (timer) {
            case "correction" -> endOf(corrections.open(id).orElseThrow().dueOn());
            case "standard" -> endOf(application.dueOn() == null
                    ? days.after(application.authority(), applications.today(), Math.max(1, application.daysLeft()))
                    : application.dueOn());
            case "until" -> {
                var wait = (WaitStep) step(application, Place.of(place));
                yield startOf(wait.until(wait.since().isEmpty() ? "" : decisionData.of(application).text(wait.since()),
                        applications.today()));
            }
            case "remind" -> days.before(application.authority(), dueOn(application, place), term(application, place)
                    .remind()).atTime(MORNING).atZone(JapaneseTime.JAPAN).toInstant();
            case "due" -> endOf(dueOn(application, place));
            default -> throw new IllegalArgumentException(timer);
        };
    }

    private jp.madoguchi.workflows.engine.step.Term term(Application application, String place) {
        return ((Work) step(application, Place.of(place))).term();
    }

    /** The end of the step's own days; what a 補正 left of them where it comes back from one. */
    LocalDate dueOn(Application application, String place) {
        var before = !tasks.isAt(application.id(), Place.of(place).step()) ? List.<Task>of()
                : tasks.lastOf(application.id(), Place.of(place).step()).stream()
                .filter(task -> task.place().equals(place) && Outcome.CORRECT.name().equals(task.outcome())
                        && task.dueOn() != null).toList();
        var left = before.isEmpty() ? term(application, place).days()
                : Math.max(1, days.between(application.authority(), JapaneseTime.date(Objects.requireNonNull(before.getLast().doneAt())),
                        Objects.requireNonNull(before.getLast().dueOn())));
        return days.after(application.authority(), applications.today(), left);
    }

    /** Midnight in Japan after that day. */
    private static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(JapaneseTime.JAPAN).toInstant();
    }
}
