package jp.madoguchi.workflows.cases.confirmation;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.correction.CorrectionRequests;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.ConfirmationStep;
import jp.madoguchi.workflows.engine.step.ConfirmationStep.GivenBack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what those who are asked answer; the step ends when all have, when one gives it back, or when time is over. */
@Service
class Confirmations {

    private final ConfirmationMapper mapper;
    private final Applications applications;
    private final DecisionData decisionData;
    private final Workflows workflows;
    private final Tasks tasks;
    private final CorrectionRequests corrections;
    private final Clock clock;

    Confirmations(ConfirmationMapper mapper, Applications applications, DecisionData decisionData, Workflows workflows,
            Tasks tasks, CorrectionRequests corrections, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.decisionData = decisionData;
        this.workflows = workflows;
        this.tasks = tasks;
        this.corrections = corrections;
        this.clock = clock;
    }

    /** The last that each person was asked, at each step. */
    List<Confirmation> latest(ApplicationId application) {
        var byPlace = new LinkedHashMap<String, Confirmation>();
        mapper.of(application).forEach(one -> byPlace.put(one.place(), one));
        return List.copyOf(byPlace.values());
    }

    Optional<Confirmation> find(String task) {
        return mapper.find(task);
    }

    ConfirmationStep step(Confirmation confirmation) {
        return step(applications.get(confirmation.application()), confirmation.place());
    }

    ConfirmationStep step(Application application, String place) {
        return (ConfirmationStep) workflows.get(application.workflow()).step(Place.of(place).step()).orElseThrow();
    }

    /** Once; when it was answered, or is not asked any more, nothing is done. */
    @Transactional
    void confirm(Confirmation asked, Proof proof, String signed, @Nullable PersonId by) {
        var task = open(asked);
        mapper.answer(task.id(), Confirmation.CONFIRMED, proof, signed, "", clock.instant());
        var place = Place.of(task.place());
        tasks.result(task.application(), place.step(), result(asked, place.step()));
        applications.happened(task.application(), proof == Proof.SHEET ? "confirmedOnPaper" : Confirmation.CONFIRMED, by, task.name());
        tasks.complete(task, by, null, Outcome.AGREE, "");
    }

    /**
     * Once; what others confirmed counts no more.
     *
     * @param items what is to be put right, as keys of fields; all that was shown where it is empty
     */
    @Transactional
    void giveBack(Confirmation asked, Proof proof, String signed, String comment, List<String> items) {
        var task = open(asked);
        var step = step(asked);
        mapper.answer(task.id(), Confirmation.RETURNED, proof, signed, comment, clock.instant());
        tasks.result(task.application(), step.key(), Confirmation.RETURNED);
        applications.happened(task.application(), "givenBack", null, task.name());
        if (step.givenBack() == GivenBack.GO_ON) tasks.complete(task, null, null, Outcome.AGAINST, "");
        else corrections.giveBack(task, items.stream().map(field -> new CorrectionItem(field, comment)).toList(), "");
    }

    private Task open(Confirmation asked) {
        applications.queued(asked.application());
        return tasks.find(asked.task()).filter(task -> task.kind() == For.CONFIRMATION).filter(Task::isOpen)
                .orElseThrow(ChangedMeanwhile::new);
    }

    private String result(Confirmation last, String step) {
        var application = applications.get(last.application());
        var here = tasks.lastOf(application.id(), step).stream().map(Task::id).toList();
        var confirmed = mapper.of(application.id()).stream().filter(one -> here.contains(one.task())
                && one.submission() == last.submission() && one.result().equals(Confirmation.CONFIRMED)).count();
        return confirmed == step(last).asked(decisionData.of(application)) ? Confirmation.CONFIRMED : "none";
    }

    Confirmation forApplicant(Application application, String place) {
        return latest(application.id()).stream().filter(one -> one.place().equals(place)).findFirst()
                .orElseThrow(() -> new NotFound("confirmation"));
    }
}
