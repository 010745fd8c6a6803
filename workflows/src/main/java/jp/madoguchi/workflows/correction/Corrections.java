package jp.madoguchi.workflows.correction;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Summarised;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.ChangedMeanwhile;
import jp.madoguchi.workflows.application.Decided;
import jp.madoguchi.workflows.application.State;
import jp.madoguchi.workflows.process.ProcessNews;
import jp.madoguchi.workflows.process.Processes;
import jp.madoguchi.workflows.process.ReviewStep;
import jp.madoguchi.workflows.process.Workflows;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 補正: asks for single items and takes the answer in as one more submission. The clock stands still in between. */
@Service
public class Corrections {

    private final CorrectionMapper mapper;
    private final Applications applications;
    private final Submissions submissions;
    private final FormVersions forms;
    private final Processes processes;
    private final Workflows workflows;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Corrections(CorrectionMapper mapper, Applications applications, Submissions submissions, FormVersions forms,
            Processes processes, Workflows workflows, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.submissions = submissions;
        this.forms = forms;
        this.processes = processes;
        this.workflows = workflows;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public void ask(Staff staff, String number, int revision, List<CorrectionItem> items) {
        var application = applications.forAct(staff, number, revision, Role.CLERK, "correction.ask");
        if (!application.state().isWithClerk()) throw new ChangedMeanwhile();
        var form = forms.form(submissions.of(application.id()).getLast().form());
        if (items.isEmpty() || items.stream().anyMatch(item -> form.find(item.field()).isEmpty())) throw new NotAllowed("a correction names items of the form");
        var step = (ReviewStep) workflows.get(application.workflow()).step(application.step()).orElseThrow();
        var until = applications.today().plusDays(step.correctionDays());
        var correction = new Correction(CorrectionId.next(clock.instant()), application.id(), clock.instant(), until, null, "", items);
        mapper.insert(correction, staff.person());
        for (var i = 0; i < items.size(); i++) mapper.insertItem(correction.id(), i, items.get(i));
        applications.stopClock(application);
        processes.askCorrection(application.taskId(), until);
        applications.happened(application.id(), "correction", staff.person(), Integer.toString(items.size()));
        events.publishEvent(new CorrectionAsked(application.id(), items.size(), until));
    }

    public Optional<Correction> open(ApplicationId application) {
        return mapper.open(application);
    }

    /** The last one that was answered; what changed since is shown against it. */
    public Optional<Correction> last(ApplicationId application) {
        return mapper.answered(application).stream().findFirst();
    }

    /** Once: when it was answered or closed in the meantime nothing is done. */
    @Transactional
    public void answer(Application application, Correction correction, Answers answers, String reply) {
        applications.claim(application);
        if (application.state() != State.CORRECTION || !mapper.close(correction.id(), clock.instant(), reply)) throw new ChangedMeanwhile();
        var before = submissions.of(application.id()).getLast();
        submissions.add(new Submission(SubmissionId.next(clock.instant()), application.id(), before.ordinal() + 1, before.form(), answers, clock.instant()));
        applications.summarise(application.id(), Summarised.of(forms.form(before.form()), answers));
        var due = applications.startClock(application);
        processes.resubmit(application.taskId(), due);
        applications.state(application.id(), State.RESUBMITTED);
        applications.happened(application.id(), "resubmitted", null, "");
    }

    /** Nothing came in time: the clerk decides what follows (行政手続法7条: 補正 or refusal, never silence). */
    @EventListener
    @Transactional
    public void missed(ProcessNews.CorrectionMissed news) {
        closeOpen(news.application());
        processes.dueOn(news.application(), applications.startClock(applications.get(news.application())));
        applications.happened(news.application(), "missed", null, "");
    }

    /** A decision or a withdrawal leaves nothing to correct. */
    @EventListener
    @Transactional
    public void decided(Decided news) {
        closeOpen(news.application());
    }

    private void closeOpen(ApplicationId application) {
        mapper.open(application).ifPresent(correction -> mapper.close(correction.id(), clock.instant(), ""));
    }
}
