package jp.madoguchi.workflows.document;

import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.SubmissionSent;
import jp.madoguchi.workflows.process.Workflows;
import jp.madoguchi.workflows.step.Use;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 受付票, where an owner wrote one: noted with the receipt, drawn a moment later, so that nobody waits for it in the last minute before a deadline. */
@Component
class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    /** In one go, so that other work of the clock gets its turn. */
    private static final int MOST = 50;

    private final DocumentMapper mapper;
    private final Documents documents;
    private final Applications applications;
    private final Submissions submissions;
    private final Workflows workflows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Acknowledgements(DocumentMapper mapper, Documents documents, Applications applications, Submissions submissions, Workflows workflows, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.documents = documents;
        this.applications = applications;
        this.submissions = submissions;
        this.workflows = workflows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void received(SubmissionSent news) {
        var application = news.application();
        var answers = submissions.of(application.id()).getLast().answers();
        if (workflows.get(application.workflow()).letter(Use.RECEIPT, answers).isPresent()) mapper.receiptDue(application.id(), clock.instant());
    }

    @Scheduled(fixedDelayString = "${madoguchi.receipts-every:2s}")
    void draw() {
        for (var i = 0; i < MOST && Boolean.TRUE.equals(transaction.execute(status -> drawNext())); i++);
    }

    private boolean drawNext() {
        var due = mapper.takeReceiptDue(clock.instant(), clock.instant().plus(PAUSE));
        due.ifPresent(this::draw);
        return due.isPresent();
    }

    private void draw(ApplicationId id) {
        try {
            documents.letter(applications.get(id), Use.RECEIPT, "receipt", "");
            mapper.receiptDone(id);
        } catch (IllegalStateException e) {
            LOG.error("A receipt could not be drawn and is tried again: {}", e.toString());
        }
    }
}
