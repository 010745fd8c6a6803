package jp.madoguchi.workflows.cases.opinion;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.OpinionStep;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what bodies answer; the step ends when all have, or when time is over. */
@Service
public class Opinions {

    private final OpinionMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Opinions(OpinionMapper mapper, Applications applications, Workflows workflows, Tasks tasks,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    public List<Opinion> of(ApplicationId application) {
        return mapper.of(application);
    }

    /** What that body is asked. */
    OpinionStep step(Application application, Task task) {
        return (OpinionStep) workflows.get(application.workflow()).step(Place.of(task.place()).step()).orElseThrow();
    }

    Optional<Task> task(String id) {
        return tasks.find(id).filter(task -> task.kind() == For.OPINION);
    }

    /** What the department of that person is asked, or was; leaves an audit. */
    @Transactional
    Task forStaff(Staff staff, String id, AuditAction action) {
        var task = task(id).filter(one -> one.authority().equals(staff.authority()) && one.isFor(staff))
                .orElseThrow(() -> new NotFound("opinion"));
        events.publishEvent(new StaffAct(staff, action, task.application(), ""));
        return task;
    }

    /** Once; when it was answered, or is not asked any more, nothing is done. */
    @Transactional
    void answer(String taskId, @Nullable PersonId by, String result, String reply, String signed) {
        var task = task(taskId).orElseThrow(() -> new NotFound("opinion"));
        var application = applications.queued(task.application());
        if (!tasks.find(taskId).orElseThrow().isOpen()) throw new ChangedMeanwhile();
        mapper.insert(application.id(), new Opinion(taskId, task.name(), result, reply, signed, clock.instant()));
        var step = Place.of(task.place()).step();
        tasks.result(application.id(), step, worst(application.id(), step));
        applications.happened(application.id(), "opinion", by, task.name());
        tasks.complete(task, by, null, Outcome.FORWARD, "");
    }

    private String worst(ApplicationId application, String step) {
        var here = tasks.lastOf(application, step).stream().map(Task::id).toList();
        return of(application).stream().filter(opinion -> here.contains(opinion.task())).map(Opinion::result)
                .max(Comparator.comparingInt(Opinion.RESULTS::indexOf)).orElse("none");
    }

    /** Time is over: what nobody answered counts as no answer, unless somebody else did. */
    @EventListener
    @Order(NewsOrder.CLOSE_WHAT_IS_OPEN)
    @Transactional
    public void gone(ProcessNews.Gone news) {
        task(news.task()).filter(Task::isOpen).ifPresent(task -> {
            var step = Place.of(task.place()).step();
            if (worst(task.application(), step).equals("none")) tasks.result(task.application(), step, "none");
            applications.happened(task.application(), "noOpinion", null, task.name());
        });
    }
}
