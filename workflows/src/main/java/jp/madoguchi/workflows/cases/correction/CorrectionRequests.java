package jp.madoguchi.workflows.cases.correction;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 補正を求める: single items are asked for, until a day; the clock stands still from then on. */
@Service
public class CorrectionRequests {

    private final Corrections corrections;
    private final CorrectionMapper mapper;
    private final StandardPeriod period;
    private final Applications applications;
    private final Tasks tasks;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CorrectionRequests(Corrections corrections, CorrectionMapper mapper, StandardPeriod period, Applications applications,
            Tasks tasks, Workflows workflows, ApplicationEventPublisher events, Clock clock) {
        this.corrections = corrections;
        this.mapper = mapper;
        this.period = period;
        this.applications = applications;
        this.tasks = tasks;
        this.workflows = workflows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void ask(Staff staff, String number, int revision, List<CorrectionItem> items) {
        var hand = applications.forAct(staff, number, revision, AuditAction.CORRECTION_ASK, For.REVIEW, For.JOINT);
        var application = hand.application();
        var form = corrections.form(application.id());
        if (items.isEmpty() || items.stream().anyMatch(item -> form.find(item.field()).isEmpty())) throw new NotAllowed(
                "a correction names items of the form");
        var until = open(application, hand.task(), staff.person(), items);
        tasks.complete(hand.hand(), staff.person(), Outcome.CORRECT, "");
        tell(application, staff.person(), items, until);
    }

    /** 差戻し by somebody who is not of the staff: their task ends, and what they marked is the applicant's to put right. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void giveBack(Task task, List<CorrectionItem> items, String note) {
        if (items.isEmpty()) throw new NotAllowed("a correction names items of the form");
        var application = applications.get(task.application());
        var until = open(application, task, null, items);
        tasks.complete(task, null, null, Outcome.RETURN, note);
        tell(application, null, items, until);
    }

    private LocalDate open(Application application, Task task, @Nullable PersonId by, List<CorrectionItem> items) {
        if (corrections.open(application.id()).isPresent()) throw new ChangedMeanwhile();
        var until = applications.today().plusDays(days(workflows.get(application.workflow()).at(task.place()).orElseThrow()));
        var correction = new Correction(CorrectionId.next(clock.instant()), application.id(), clock.instant(), until, null, "", items);
        mapper.insert(correction, by);
        for (var i = 0; i < items.size(); i++) mapper.insertItem(correction.id(), i, items.get(i));
        period.stop(application);
        return until;
    }

    private void tell(Application application, @Nullable PersonId by, List<CorrectionItem> items, LocalDate until) {
        applications.happened(application.id(), "correction", by, Integer.toString(items.size()));
        events.publishEvent(new CorrectionAsked(application.id(), items.size(), until));
    }

    private static int days(Step step) {
        if (step.correctionDays() == 0) throw new IllegalStateException("asks for no corrections: " + step.kind());
        return step.correctionDays();
    }
}
