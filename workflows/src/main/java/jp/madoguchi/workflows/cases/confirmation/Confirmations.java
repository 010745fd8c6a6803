package jp.madoguchi.workflows.cases.confirmation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.correction.CorrectionRequests;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.ConfirmationStep;
import jp.madoguchi.workflows.engine.step.ConfirmationStep.GivenBack;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what those who are asked answer; the step ends when all have, when one gives it back, or when time is over. */
@Service
class Confirmations {

    /** So often an application is put right at the word of those who confirm; then the desk looks at it. */
    private static final int MOST_ROUNDS = 3;
    /** Where an application waits without the authority having anything to do. */
    private static final Set<State> OUTSIDE = Set.of(State.CONFIRMING, State.CORRECTION, State.PAYING);

    private final ConfirmationMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final CorrectionRequests corrections;
    private final StandardPeriod period;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Confirmations(ConfirmationMapper mapper, Applications applications, Workflows workflows,
            Tasks tasks, CorrectionRequests corrections, StandardPeriod period, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.corrections = corrections;
        this.period = period;
        this.events = events;
        this.clock = clock;
    }

    /** The last round of each step; whoever is asked no more after a correction is not in it. */
    List<Confirmation> latest(ApplicationId application) {
        var rounds = new LinkedHashMap<String, List<Confirmation>>();
        for (var one : mapper.of(application)) {
            var round = rounds.computeIfAbsent(Place.of(one.place()).step(), step -> new ArrayList<>());
            round.removeIf(before -> before.submission() < one.submission() || before.place().equals(one.place()));
            round.add(one);
        }
        return rounds.values().stream().flatMap(List::stream).toList();
    }

    /** Whether its steps have a 確認 at all; asked of what is in memory. */
    boolean concerns(Application application) {
        return workflows.get(application.workflow()).steps(ConfirmationStep.class).findAny().isPresent();
    }

    Optional<Confirmation> find(String task) {
        return mapper.find(task);
    }

    /** As the application's steps are now: moved to another version it may have lost this one. */
    Optional<ConfirmationStep> step(Confirmation confirmation) {
        return step(applications.get(confirmation.application()), confirmation.place());
    }

    Optional<ConfirmationStep> step(Application application, String place) {
        return workflows.get(application.workflow()).step(Place.of(place).step()).filter(ConfirmationStep.class::isInstance)
                .map(ConfirmationStep.class::cast);
    }

    /** Once; when it was answered, or is not asked any more, nothing is done. */
    @Transactional
    void confirm(Confirmation asked, Proof proof, String signed, @Nullable PersonId by) {
        var task = open(asked);
        var shown = proof == Proof.MAIL && isShared(asked) ? Proof.SHARED_MAIL : proof;
        mapper.answer(task.id(), Confirmation.CONFIRMED, shown, signed, "", clock.instant());
        var step = Place.of(task.place()).step();
        tasks.result(task.application(), step, result(asked, step));
        applications.happened(task.application(), proof == Proof.SHEET ? "confirmedOnPaper" : Confirmation.CONFIRMED, by, task.name());
        if (asked.byMail() && proof != Proof.MAIL) events.publishEvent(
                new ConfirmedOtherwise(applications.get(asked.application()), asked));
        tasks.complete(task, by, null, Outcome.AGREE, "");
        runOn(task.application());
    }

    /**
     * Once; what others confirmed counts no more. It is the applicant's to put right where the owner says so, and the desk's where that is
     * asked for by a code that the applicant handed on (who would open the own application again), or too often.
     *
     * @param items what is to be put right, as keys of fields
     */
    @Transactional
    void giveBack(Confirmation asked, Proof proof, String signed, String comment, List<String> items) {
        var task = open(asked);
        var shown = proof == Proof.MAIL && isShared(asked) ? Proof.SHARED_MAIL : proof;
        var rounds = mapper.of(asked.application()).stream().filter(one -> one.result().equals(Confirmation.RETURNED)).count();
        var correct = step(asked).filter(step -> step.givenBack() == GivenBack.CORRECT).isPresent()
                && shown == Proof.MAIL && rounds < MOST_ROUNDS && !items.isEmpty();
        mapper.answer(task.id(), Confirmation.RETURNED, shown, signed, comment, clock.instant());
        tasks.result(task.application(), Place.of(task.place()).step(), Confirmation.RETURNED);
        applications.happened(task.application(), "givenBack", null, task.name());
        if (correct) corrections.giveBack(task, items.stream().map(field -> new CorrectionItem(field, comment)).toList(), "");
        else tasks.complete(task, null, null, Outcome.AGAINST, "");
        runOn(task.application());
    }

    /** 確認なしで進める: a clerk waits no longer, where the owner left that to the desk. */
    @Transactional
    void goOnWithout(Confirmation asked, PersonId by) {
        var task = open(asked);
        if (step(asked).filter(step -> step.silence() == Expiry.STAY).isEmpty()) throw new NotAllowed("is not left to the desk");
        applications.happened(task.application(), "confirmationSkipped", by, task.name());
        tasks.complete(task, by, null, Outcome.FORWARD, "");
        runOn(task.application());
    }

    /** The clock of the 標準処理期間 goes on once it waits for somebody of the staff. */
    private void runOn(ApplicationId id) {
        var now = applications.get(id);
        if (now.dueOn() == null && now.state().isOpen() && !OUTSIDE.contains(now.state())) period.start(now);
    }

    /** Whether somebody else reads the same mail: the applicant, or another who is asked. */
    private boolean isShared(Confirmation asked) {
        return asked.mail().equalsIgnoreCase(applications.get(asked.application()).mail())
                || latest(asked.application()).stream().anyMatch(one -> !one.place().equals(asked.place())
                && one.mail().equalsIgnoreCase(asked.mail()));
    }

    private Task open(Confirmation asked) {
        applications.queued(asked.application());
        return tasks.find(asked.task()).filter(task -> task.kind() == For.CONFIRMATION).filter(Task::isOpen)
                .orElseThrow(ChangedMeanwhile::new);
    }

    /** Of all who were really asked in this round, whatever the steps say now. */
    private String result(Confirmation last, String step) {
        var here = tasks.lastOf(last.application(), step).stream().map(Task::id).toList();
        return mapper.of(last.application()).stream()
                .filter(one -> here.contains(one.task()) && one.submission() == last.submission())
                .allMatch(one -> one.result().equals(Confirmation.CONFIRMED)) ? Confirmation.CONFIRMED : "none";
    }

    Confirmation forApplicant(Application application, String place) {
        return latest(application.id()).stream().filter(one -> one.place().equals(place)).findFirst()
                .orElseThrow(() -> new NotFound("confirmation"));
    }
}
