package jp.madoguchi.workflows.cases.correction;

import java.time.Clock;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Summarised;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.ApplicantDetails;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.Outcome;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 補正: takes the answer in as one more submission. The clock stands still until then. */
@Service
public class Corrections {

    private final ApplicantDetails details;
    private final StandardPeriod period;
    private final CorrectionMapper mapper;
    private final Applications applications;
    private final Submissions submissions;
    private final FormVersions forms;
    private final Tasks tasks;
    private final Clock clock;

    Corrections(ApplicantDetails details, StandardPeriod period, CorrectionMapper mapper, Applications applications,
            Submissions submissions, FormVersions forms, Tasks tasks, Clock clock) {
        this.details = details;
        this.period = period;
        this.mapper = mapper;
        this.applications = applications;
        this.submissions = submissions;
        this.forms = forms;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** The form that was answered last. */
    Form form(ApplicationId application) {
        return forms.form(submissions.of(application).getLast().form());
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
        applications.claim(application, application.revision());
        if (application.state() != State.CORRECTION || !mapper.close(correction.id(), clock.instant(), reply)) throw new ChangedMeanwhile();
        var before = submissions.of(application.id()).getLast();
        submissions.add(new Submission(SubmissionId.next(clock.instant()), application.id(), before.ordinal() + 1,
                before.form(), answers, clock.instant()));
        details.summarise(application.id(), Summarised.of(forms.form(before.form()), answers));
        period.start(application);
        var task = tasks.openOf(application.id()).stream().filter(one -> one.kind() == For.CORRECTION).findFirst()
                .orElseThrow(ChangedMeanwhile::new);
        tasks.complete(task, null, null, Outcome.RESUBMIT, "");
        if (applications.get(application.id()).state().isWithClerk()) applications.state(application.id(), State.RESUBMITTED);
        applications.happened(application.id(), "resubmitted", null, "");
    }

    /** Nothing came in time: the clerk decides what follows (行政手続法7条: 補正 or refusal, never silence). */
    @EventListener
    @Transactional
    public void missed(ProcessNews.CorrectionMissed news) {
        applications.happened(news.application(), "missed", null, "");
    }

    /** Nobody waits for it any more, whether its time is over or others decided: the clock runs on. */
    @EventListener
    @Order(NewsOrder.CLOSE_WHAT_IS_OPEN)
    @Transactional
    public void gone(ProcessNews.Gone news) {
        if (tasks.find(news.task()).filter(task -> task.kind() == For.CORRECTION && task.isOpen()).isEmpty()) return;
        closeOpen(news.application());
        var application = applications.get(news.application());
        if (application.dueOn() == null) period.start(application);
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
