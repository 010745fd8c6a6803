package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import org.jspecify.annotations.Nullable;
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
    private final CompleteDrafts complete;
    private final Submissions submissions;
    private final Attachments attachments;
    private final ApplicantBrowsers browsers;
    private final Arrival arrival;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Submitting(Drafts drafts, CompleteDrafts complete, Submissions submissions, Attachments attachments, ApplicantBrowsers browsers,
            Arrival arrival, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.complete = complete;
        this.submissions = submissions;
        this.attachments = attachments;
        this.browsers = browsers;
        this.arrival = arrival;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Sending the same draft again gives the application that it became.
     *
     * @param arrivedAt when it came, where it may have waited since
     */
    @Transactional
    public Application send(DraftId id, Answers declarations, Resident resident, @Nullable Instant arrivedAt) {
        var draft = drafts.lock(id);
        if (draft.sentAs() != null) {
            browsers.letIn(resident, draft.sentAs(), Drafts.KEPT);
            return arrival.get(draft.sentAs());
        }
        if (draft.trial()) throw new IllegalStateException("A try-out is never sent");
        var at = arrivedAt == null ? clock.instant() : arrivedAt;
        var journey = complete.of(draft);
        var application = ApplicationId.next(at);
        var terms = arrival.entered(application, draft.procedure(), journey, at);
        submissions.add(new Submission(SubmissionId.next(at), application, 1, draft.form(), journey.answers().with(declarations), at));
        attachments.handOver(id, application);
        drafts.markSent(id, application);
        browsers.letIn(resident, application, Drafts.KEPT);
        var sent = arrival.begun(application, terms, at);
        events.publishEvent(new SubmissionSent(sent, id));
        return sent;
    }
}
