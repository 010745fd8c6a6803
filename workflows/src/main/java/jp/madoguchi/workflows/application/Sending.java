package jp.madoguchi.workflows.application;

import java.time.Clock;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.process.Processes;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 提出: turns a draft into an application, its first submission, a started process and the notice to send, all or
 * nothing. The time of arrival (到達) is this transaction's.
 */
@Service
public class Sending {

    private final Drafts drafts;
    private final FormVersions forms;
    private final Submissions submissions;
    private final Attachments attachments;
    private final ApplicationMapper mapper;
    private final WorkingDays days;
    private final Processes processes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sending(Drafts drafts, FormVersions forms, Submissions submissions, Attachments attachments, ApplicationMapper mapper,
            WorkingDays days, Processes processes, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.submissions = submissions;
        this.attachments = attachments;
        this.mapper = mapper;
        this.days = days;
        this.processes = processes;
        this.events = events;
        this.clock = clock;
    }

    /** Sending the same draft again gives the application that it became. */
    @Transactional
    public Application send(DraftId id, Answers declarations, Resident resident) {
        var draft = drafts.lock(id);
        if (draft.isSent()) return mapper.find(draft.sentAs()).orElseThrow();
        var journey = Journey.through(forms.form(draft.form()), draft.answers());
        if (!journey.isComplete()) throw new IllegalStateException("An unfinished draft cannot be sent: " + id);

        var at = clock.instant();
        var application = ApplicationId.next(at);
        var terms = mapper.terms(draft.procedure()).orElseThrow(() -> new NotFound("procedure"));
        var due = days.after(terms.authority(), JapaneseTime.date(at), terms.standardDays());
        insert(application, draft, journey, terms, due);
        submissions.add(new Submission(SubmissionId.next(at), application, 1, draft.form(), journey.answers().with(declarations), at));
        attachments.handOver(id, application);
        drafts.markSent(id, application);
        mapper.addKey(application, resident.key().hash(), at.plus(Drafts.KEPT));
        mapper.addEvent(application, at, "received", null, "");
        processes.start(application, terms.workflow(), due);

        // From here to the commit others who send the same procedure wait, so that numbers have no gaps.
        var day = JapaneseTime.date(at);
        var number = ReceiptNumber.of(terms.receiptPrefix(), FiscalYear.reiwa(day), mapper.nextNumber(terms.procedure(), FiscalYear.of(day)));
        mapper.number(application, number.text());
        var sent = mapper.find(application).orElseThrow();
        events.publishEvent(new SubmissionSent(sent));
        return sent;
    }

    private void insert(ApplicationId id, Draft draft, Journey journey, Terms terms, java.time.LocalDate due) {
        var form = journey.form();
        var name = journey.answers().of(key(form.summary().applicant())).orElse(Answer.BLANK);
        var parts = name instanceof Answer.Parts p ? p : null;
        var mail = journey.answers().of(key(form.summary().mail())).map(MailField::address).filter(address -> !address.isEmpty()).orElse(null);
        mapper.insert(id, terms, parts == null ? "" : PersonNameField.name(parts), parts == null ? "" : PersonNameField.kana(parts),
                category(form, journey.answers()), mail, due, clock.instant());
    }

    private static String category(Form form, Answers answers) {
        var key = key(form.summary().category());
        return form.value(key, answers.text(key));
    }

    private static String key(@org.jspecify.annotations.Nullable String key) {
        return key == null ? "" : key;
    }
}
