package jp.madoguchi.workflows.cases.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.People;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Processes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 作業: our own index of what the process waits for, kept in the process's transactions; queues and pages read this. */
@Service
public class Tasks {

    /** A task that a person may do now, in their own right or for somebody (代決). */
    public record InHand(Task task, @Nullable PersonId behalf) {
    }

    private final TaskMapper mapper;
    private final People people;
    private final Processes processes;
    private final Clock clock;

    Tasks(TaskMapper mapper, People people, Processes processes, Clock clock) {
        this.mapper = mapper;
        this.people = people;
        this.processes = processes;
        this.clock = clock;
    }

    /** The process has come to a place; within one pass of the step where it comes back from a 補正. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void open(Task task) {
        mapper.open(mapper.pass(task.application(), Place.of(task.place()).step(), clock.instant()), task);
    }

    public List<Task> openOf(ApplicationId application) {
        return mapper.openOf(application);
    }

    public List<Task> all(ApplicationId application) {
        return mapper.all(application);
    }

    /** Those of the last time that the application was at that step. */
    public List<Task> lastOf(ApplicationId application, String step) {
        return mapper.ofPass(application, step);
    }

    /** Whether it has not left that step yet; a 補正 is part of it. */
    public boolean isAt(ApplicationId application, String step) {
        return mapper.passes(application).stream().anyMatch(pass -> pass.isOpen() && pass.step().equals(step));
    }

    public Optional<Task> find(String id) {
        return mapper.find(id);
    }

    public List<Pass> passes(ApplicationId application) {
        return mapper.passes(application);
    }

    /** All that wait at one place of a procedure, in the order of their receipt. */
    public List<Task> waiting(ProcedureId procedure, String place, For kind) {
        return mapper.waiting(procedure, place, kind);
    }

    /** What somebody is asked for an opinion about, oldest first. */
    public List<Task> opinionsFor(Staff staff) {
        return mapper.opinions(staff.authority(), staff.department()).stream().filter(task -> task.isFor(staff)).toList();
    }

    /** What that person may do at an application now, of the given kinds. */
    public Optional<InHand> inHand(Staff staff, ApplicationId application, List<For> kinds) {
        var open = new ArrayList<Task>();
        for (var task : mapper.openOf(application)) {
            if (!kinds.contains(task.kind())) continue;
            var share = task.kind() == For.APPROVAL ? mapper.share(staff.person(), task.id()) : Share.NONE;
            if (share == Share.PROPOSED) continue;
            if (share == Share.NONE && task.isFor(staff)) return Optional.of(new InHand(task, null));
            open.add(task);
        }
        return open.stream().flatMap(task -> behalf(staff, task).map(person -> new InHand(task, person)).stream()).findFirst();
    }

    /** What somebody did of a chain of decisions: who proposed decides nothing of it, who decided does so again only as a deputy. */
    enum Share { NONE, PROPOSED, DECIDED }

    private Optional<PersonId> behalf(Staff staff, Task task) {
        return task.role() == null || task.department() == null ? Optional.empty()
                : mapper.behalf(staff.person(), JapaneseTime.date(clock.instant()), task);
    }

    public String nameOf(PersonId person) {
        return people.name(person).orElse("");
    }

    public boolean concerns(ApplicationId application, DepartmentId department) {
        return mapper.concerns(application, department);
    }

    /** Ends a task and lets the process go on; everything that follows happens with it or not at all. Its time may have ended it before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(InHand hand, @Nullable PersonId by, Outcome outcome, String note) {
        complete(hand.task(), by, hand.behalf(), outcome, note);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(Task task, @Nullable PersonId by, @Nullable PersonId behalf, Outcome outcome, String note) {
        if (!mapper.done(task.id(), clock.instant(), by, behalf, outcome.name(), note)) throw new ChangedMeanwhile();
        processes.complete(task.id(), outcome);
        mapper.settle(task.application(), clock.instant());
    }

    /** How a step that is still going on ends, for later conditions. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void result(ApplicationId application, String step, String result) {
        mapper.result(application, step, result);
    }

    /**
     * A step that needs nobody was passed.
     *
     * @param reply values it set, as a JSON object, or null
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void passed(ApplicationId application, String step, String result, @Nullable String reply) {
        mapper.settle(application, clock.instant());
        mapper.passed(application, step, clock.instant(), result, reply);
    }

    /** Nobody has to do it any more. From a 補正 that nobody answered it comes back to the same pass. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(ApplicationId application, String task) {
        var correction = mapper.find(task).filter(one -> one.kind() == For.CORRECTION).isPresent();
        mapper.done(task, clock.instant(), null, null, "GONE", "");
        if (!correction) mapper.settle(application, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void late(Task task, @Nullable Role escalatedTo) {
        mapper.late(task.id(), escalatedTo);
    }

    /** Where those in that role and post of a department are told by mail. */
    public List<String> mails(DepartmentId department, Role role, String post) {
        return people.mails(department, role, post);
    }

    /** How many days a step has taken so far, on average. */
    public record Taken(String step, double days) {
    }

    public List<Taken> daysTaken(ProcedureId procedure) {
        return mapper.daysTaken(procedure);
    }
}
