package jp.madoguchi.workflows.cases.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Tasks kept in memory, for tests of what follows from them. */
public final class TaskFakes {

    private TaskFakes() {
    }

    /** @param outcome null while it is open; else it was done on the 18th of November 2026 */
    public static Task task(ApplicationId application, AuthorityId authority, For kind, String place,
            @Nullable LocalDate dueOn, @Nullable String outcome) {
        return new Task("t-" + place, application, authority, null, kind, place, "名前", null, "", Instant.EPOCH, dueOn,
                false, null, outcome == null ? null : Instant.parse("2026-11-18T03:00:00Z"), outcome, null, null, "");
    }

    /** The same for somebody of a department. */
    public static Task of(Task task, DepartmentId department, Role role, String post) {
        return new Task(task.id(), task.application(), task.authority(), department, task.kind(), task.place(),
                task.name(), role, post,
                task.enteredAt(), task.dueOn(), task.late(), task.escalatedTo(), task.doneAt(), task.outcome(),
                        task.doneBy(),
                task.behalfOf(), task.note());
    }

    /** The real ones, on the tables of a test of mappers. */
    public static Tasks real(BeanFactory beans, Processes processes, Clock clock) {
        return new Tasks(beans.getBean(TaskMapper.class), null, processes, clock);
    }

    /** Gives the tasks and passes it has, and says what was done with them. */
    public static final class Kept extends Tasks {

        public final List<String> done = new ArrayList<>();
        public final List<Task> opened = new ArrayList<>();
        private final List<Task> tasks;
        private final List<Pass> passes;

        public Kept(List<Task> tasks, List<Pass> passes) {
            super(null, null, null, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
            this.tasks = tasks;
            this.passes = passes;
        }

        @Override
        public void open(Task task) {
            opened.add(task);
        }

        @Override
        public Optional<Task> find(String id) {
            return tasks.stream().filter(task -> task.id().equals(id)).findFirst();
        }

        @Override
        public List<Task> openOf(ApplicationId application) {
            return tasks.stream().filter(task -> task.application().equals(application) && task.isOpen()).toList();
        }

        @Override
        public List<Task> waiting(ProcedureId procedure, String place, For kind) {
            return tasks.stream().filter(task -> task.isOpen() && task.kind() == kind && task.place().equals(place))
                    .toList();
        }

        @Override
        public void complete(Task task, @Nullable PersonId by, @Nullable PersonId behalf, Outcome outcome,
                String note) {
            done.add("complete " + task.id() + " " + outcome + (by == null ? "" : " by somebody"));
        }

        @Override
        public List<Task> lastOf(ApplicationId application, String step) {
            return tasks.stream().filter(task -> Place.of(task.place()).step().equals(step)).toList();
        }

        @Override
        public boolean isAt(ApplicationId application, String step) {
            return passes.stream().anyMatch(pass -> pass.isOpen() && pass.step().equals(step));
        }

        @Override
        public List<Pass> passes(ApplicationId application) {
            return passes;
        }

        @Override
        public void result(ApplicationId application, String step, String result) {
            done.add("result " + step + " " + result);
        }

        @Override
        public void passed(ApplicationId application, String step, String result, @Nullable String reply) {
            done.add("passed " + step + " " + result);
        }

        @Override
        public void gone(ApplicationId application, String task) {
            done.add("gone " + task);
        }
    }

    /** The owner is responsible for everything, unless a department is named. */
    public static final class Owners extends Responsible {

        private final DepartmentId named;

        public Owners(DepartmentId named) {
            super(null, null, null, null);
            this.named = named;
        }

        @Override
        public DepartmentId department(Who who, AuthorityId authority, DepartmentId owner, String answer) {
            return who.rule() == Who.Rule.NAMED ? named : owner;
        }
    }
}
