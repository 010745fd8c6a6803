package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.definition.Summarised;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.Revalidation;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.engine.process.Processes;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Step;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提出: turns a draft into an application, its first submission, a started process and the notice to send, all or
 * nothing. The time of arrival (到達) is this transaction's.
 */
@Service
public class Submitting {

    /** Since it was checked, an answer lost its ground: a day has passed, a file was removed in another window. */
    static final class Unfinished extends RuntimeException {
        Unfinished() {
            super("The draft is not complete", null, false, false);
        }
    }

    private final Drafts drafts;
    private final FilledForm filled;
    private final FormVersions forms;
    private final Submissions submissions;
    private final Attachments attachments;
    private final ApplicationMapper mapper;
    private final ApplicantBrowsers browsers;
    private final WorkingDays days;
    private final Workflows workflows;
    private final Processes processes;
    private final List<SendingRule> rules;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(Drafts drafts, FilledForm filled, FormVersions forms, Submissions submissions, Attachments attachments,
            ApplicationMapper mapper, ApplicantBrowsers browsers, WorkingDays days, Workflows workflows, Processes processes,
            List<SendingRule> rules, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.filled = filled;
        this.forms = forms;
        this.submissions = submissions;
        this.attachments = attachments;
        this.mapper = mapper;
        this.browsers = browsers;
        this.days = days;
        this.workflows = workflows;
        this.processes = processes;
        this.rules = rules;
        this.events = events;
        this.clock = clock;
    }

    /** Sending the same draft again gives the application that it became. */
    @Transactional
    public Application send(DraftId id, Answers declarations, Resident resident) {
        var draft = drafts.lock(id);
        var at = clock.instant();
        if (draft.sentAs() != null) {
            browsers.letIn(resident, draft.sentAs(), Drafts.KEPT);
            return mapper.find(draft.sentAs()).orElseThrow();
        }
        if (draft.trial()) throw new IllegalStateException("A try-out is never sent");
        var form = forms.form(draft.form());
        var journey = Journey.through(form, Revalidation.of(form, attachments.existing(draft),
                filled.asking(draft.authority(), draft.answers())));
        if (!journey.isComplete() || rules.stream()
                .anyMatch(rule -> rule.problem(id, journey.answers()).isPresent())) throw new Unfinished();

        var application = ApplicationId.next(at);
        var terms = mapper.terms(draft.procedure()).orElseThrow(() -> new NotFound("procedure"));
        var due = days.after(terms.authority(), JapaneseTime.date(at), terms.standardDays());
        mapper.insert(application, terms, Summarised.of(journey.form(), journey.answers()), due, at);
        submissions.add(new Submission(SubmissionId.next(at), application, 1, draft.form(), journey.answers().with(declarations), at));
        attachments.handOver(id, application);
        drafts.markSent(id, application);
        browsers.letIn(resident, application, Drafts.KEPT);
        mapper.addEvent(application, at, "received", null, "");
        // What happens at once where no clerk comes first (a notice, a call) tells the number; else it is given last.
        var clerkFirst = workflows.get(terms.workflow()).course().findFirst()
                .filter(first -> first.stand() == Step.Stand.PROPOSES && first.when() instanceof Always).isPresent();
        if (clerkFirst) processes.start(application, terms.workflow());
        number(application, terms);
        if (!clerkFirst) processes.start(application, terms.workflow());
        var sent = mapper.find(application).orElseThrow();
        events.publishEvent(new SubmissionSent(sent, id));
        return sent;
    }

    /** From here to the commit others who send the same procedure wait, so that numbers have no gaps. */
    private void number(ApplicationId application, Terms terms) {
        var day = JapaneseTime.date(clock.instant());
        var number = ReceiptNumber.of(terms.receiptPrefix(), FiscalYear.reiwa(day),
                mapper.nextNumber(terms.procedure(), FiscalYear.of(day)));
        mapper.number(application, number.text());
    }
}
