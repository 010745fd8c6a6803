package jp.madoguchi.workflows.desk.notice;

import java.util.List;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the staff are told by mail: the days of a step are nearly over, or over; then also the role above them (引き上げ). */
@Component
class TellStaff {

    private final Outbox outbox;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final JapaneseTime time;
    private final String site;

    TellStaff(Outbox outbox, Applications applications, Workflows workflows, Tasks tasks, JapaneseTime time,
            @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void running(ProcessNews.Running news) {
        tasks.find(news.task()).filter(Task::isOpen).ifPresent(task -> {
            var application = applications.get(task.application());
            if (task.department() != null && task.role() != null) tell(application, task, news.late(),
                    task.department(), task.role(), task.post());
            if (news.late()) late(application, task);
        });
    }

    private void late(Application application, Task task) {
        var above = workflows.get(application.workflow()).at(task.place()).filter(Work.class::isInstance)
                .map(step -> ((Work) step).term().escalate()).orElse(null);
        tasks.late(task, above);
        applications.happened(application.id(), "stepLate", null, task.name());
        if (above != null) tell(application, task, true, task.department() == null ? application.department()
                : task.department(), above, "");
    }

    private void tell(Application application, Task task, boolean late, DepartmentId department, Role role, String post) {
        var page = site + "/staff/" + (role == Role.CONSULTED ? "opinions/" + task.id() : "applications/" + application.receiptNumber());
        List.copyOf(tasks.mails(department, role, post))
                .forEach(address -> outbox.post(application.authority(), application.id(), address, late ? "stepLate"
                : "stepSoon", Priority.STAFF,
                application.procedureTitle(), application.receiptNumber(), task.name(), task.dueOn() == null ? ""
                        : time.day(task.dueOn()), page));
    }
}
