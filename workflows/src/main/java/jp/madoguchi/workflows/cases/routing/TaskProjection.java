package jp.madoguchi.workflows.cases.routing;

import java.time.Clock;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps our own tables up to date with the process: queues read those, never the engine's tasks. */
@Component
class TaskProjection {

    private final StandardPeriod period;
    private final Applications applications;
    private final Workflows workflows;
    private final ResponsibleDepartment departments;
    private final Tasks tasks;
    private final Routes routes;
    private final Clock clock;

    TaskProjection(StandardPeriod period, Applications applications, Workflows workflows, ResponsibleDepartment departments,
            Tasks tasks, Routes routes, Clock clock) {
        this.period = period;
        this.applications = applications;
        this.workflows = workflows;
        this.departments = departments;
        this.tasks = tasks;
        this.routes = routes;
        this.clock = clock;
    }

    /** Before anybody else hears of it, who then finds the task. */
    @EventListener
    @Order(NewsOrder.KEEP_TASKS)
    void waiting(ProcessNews.Waiting news) {
        var application = applications.get(news.application());
        var step = workflows.get(application.workflow()).at(news.place()).orElseThrow();
        var part = step.parts().stream().filter(one -> one.key().equals(Place.of(news.place()).part())).findFirst().orElse(null);
        var who = news.whom() == For.CORRECTION ? null : step.who(Place.of(news.place()).part());
        var limited = news.whom() != For.CORRECTION && step instanceof Work work && work.term().limited();
        tasks.open(new Task(news.task(), application.id(), application.authority(),
                who == null ? null : departments.of(application, who),
                news.whom(), news.place(), part == null ? step.name() : part.name(), who == null ? null : who.role(),
                        who == null ? "" : who.post(),
                clock.instant(), limited ? routes.dueOn(application, news.place()) : null, false, null, null, null, null, null, ""));
        applications.entered(application.id(), State.of(news.whom()), news.place());
    }

    @EventListener
    void gone(ProcessNews.Gone news) {
        tasks.find(news.task()).filter(task -> task.kind() == For.WAIT && task.isOpen())
                .ifPresent(task -> tasks.result(news.application(), Place.of(task.place()).step(), "time"));
        tasks.gone(news.application(), news.task());
    }

    @EventListener
    void overdue(ProcessNews.Overdue news) {
        if (period.overdue(news.application())) applications.happened(news.application(), "overdue", null, "");
    }
}
