package jp.madoguchi.workflows.cases.panel;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.engine.step.Workflow;

/**
 * An application on the screen of a member of staff (審査の画面): what several panels look at, asked once.
 *
 * @param hand the task that this person can do now
 * @param tasks all of the application, done or not
 */
public record DeskCase(Staff staff, Application application, Workflow workflow, Optional<Tasks.InHand> hand, List<Task> tasks,
        List<Happening> happenings) {

    /** The task at hand, where it is one of these. */
    public Optional<Task> task(For... kinds) {
        return hand.map(Tasks.InHand::task).filter(task -> List.of(kinds).contains(task.kind()));
    }

    public Optional<Step> step() {
        return hand.flatMap(one -> workflow.at(one.task().place()));
    }

    public List<Task> open() {
        return tasks.stream().filter(Task::isOpen).toList();
    }

    /** Belongs to the department whose application it is, in that role. */
    public boolean isOurs(Role role) {
        return staff.is(role) && application.department().equals(staff.department());
    }
}
