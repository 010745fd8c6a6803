package jp.madoguchi.workflows.cases.routing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.context.Facts;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.Routing;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Step;
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
        var step = step(application, Place.of(gate));
        return step.way(gate, facts(application, step));
    }

    @Override
    public void took(ApplicationId id, String gate, String way) {
        var application = applications.get(id);
        var step = step(application, Place.of(gate));
        step.took(gate, way, facts(application, step)).ifPresent(passing -> {
            if (!passing.reason().isEmpty()) applications.reason(id, passing.reason());
            if (passing.arrived()) tasks.result(id, step.key(), passing.result());
            else tasks.passed(id, step.key(), passing.result(), null);
        });
    }

    private Facts facts(Application application, Step step) {
        return new Facts() {
            @Override
            public Answers answers() {
                return decisionData.of(application);
            }

            @Override
            public boolean refusing() {
                return application.proposal() == Proposal.REFUSE;
            }

            @Override
            public int agreed() {
                return count(Outcome.AGREE);
            }

            @Override
            public int against() {
                return count(Outcome.AGAINST);
            }

            private int count(Outcome outcome) {
                return (int) tasks.lastOf(application.id(), step.key()).stream()
                        .filter(task -> !task.isOpen() && outcome.name().equals(task.outcome())).count();
            }
        };
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
            case "until" -> startOf(step(application, Place.of(place)).endsOn(decisionData.of(application), applications.today()));
            case "remind" -> days.before(application.authority(), dueOn(application, place), term(application, place)
                    .remind()).atTime(MORNING).atZone(JapaneseTime.JAPAN).toInstant();
            case "due" -> endOf(dueOn(application, place));
            default -> throw new IllegalArgumentException(timer);
        };
    }

    private Term term(Application application, String place) {
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
