package jp.madoguchi.workflows.cases.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.PeopleFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.jspecify.annotations.Nullable;

/** Rows in memory under the real {@link Tasks}: whose turn it is, is what the site itself says. */
public final class TaskRows {

    public final MapperFake rows = new MapperFake();
    public final List<Task> tasks = new ArrayList<>();
    public final List<Pass> passes = new ArrayList<>();
    /** Departments that have or had something to do with it. */
    public final Set<DepartmentId> concerned = new HashSet<>();
    public final ProcessFakes.EngineTold processes = new ProcessFakes.EngineTold();
    private @Nullable PersonId absent;
    private Tasks.Share share = Tasks.Share.NONE;

    public TaskRows() {
        rows.answering("openOf", given -> tasks.stream().filter(Task::isOpen).toList()).answering("all", given -> tasks)
                .answering("passes", given -> passes)
                .answering("find", given -> tasks.stream().filter(task -> task.id().equals(given[0])).findFirst())
                .answering("concerns", given -> concerned.contains((DepartmentId) given[1]))
                .answering("share", given -> share).answering("behalf", given -> Optional.ofNullable(absent));
    }

    public Tasks tasks() {
        return new Tasks(rows.as(TaskMapper.class), PeopleFakes.directory(), processes, ApplicationFakes.CLOCK);
    }

    /** Whoever asks decided an earlier part of the same chain. */
    public void decidedBefore() {
        share = Tasks.Share.DECIDED;
    }

    /** Whoever asks proposed what is to be decided. */
    public void proposedThemselves() {
        share = Tasks.Share.PROPOSED;
    }

    /** Whoever asks acts for that person. */
    public void standsInFor(PersonId person) {
        absent = person;
    }

    public static Task open(Application application, For kind, String place, String name, Role role) {
        return new Task("t-" + place, application.id(), application.authority(), application.department(), kind, place, name, role, "",
                Instant.EPOCH, null, false, null, null, null, null, null, "");
    }

    public static Task done(Task task, String outcome, String by, String note) {
        return new Task(task.id(), task.application(), task.authority(), task.department(), task.kind(), task.place(), task.name(),
                task.role(),
                task.post(), task.enteredAt(), task.dueOn(), task.late(), null, Instant.parse("2026-11-18T03:00:00Z"), outcome, by, null,
                        note);
    }
}
