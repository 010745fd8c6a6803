package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 受付票, where an owner wrote one: noted with the receipt, drawn a moment later, so that nobody waits for it in the last
 * minute before a deadline.
 */
@Component
class Acknowledgements {

    private static final Logger LOG = LoggerFactory.getLogger(Acknowledgements.class);
    private static final Duration PAUSE = Duration.ofMinutes(10);
    /** In one go, so that other work of the clock gets its turn. */
    private static final int MOST = 50;

    private final DocumentMapper mapper;
    private final DocumentIssue documents;
    private final Applications applications;
    private final DecisionData decisionData;
    private final Workflows workflows;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Acknowledgements(DocumentMapper mapper, DocumentIssue documents, Applications applications, DecisionData decisionData,
            Workflows workflows, TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.documents = documents;
        this.applications = applications;
        this.decisionData = decisionData;
        this.workflows = workflows;
        this.transaction = transaction;
        this.clock = clock;
    }

    @EventListener
    void received(SubmissionSent news) {
        if (template(news.application()).isPresent()) mapper.receiptDue(news.application().id(), clock.instant());
    }

    private Optional<IssueStep> template(Application application) {
        return workflows.get(application.workflow()).letter(Use.RECEIPT, decisionData.of(application));
    }

    @Background("documents.receipts")
    void draw() {
        for (var i = 0; i < MOST; i++) {
            var due = transaction.execute(status -> mapper.takeReceiptDue(clock.instant(), clock.instant().plus(PAUSE)));
            if (due.isEmpty()) return;
            draw(due.get());
        }
    }

    private void draw(ApplicationId id) {
        try {
            transaction.executeWithoutResult(status -> {
                var application = applications.get(id);
                if (template(application).isPresent()) documents.letter(application, Use.RECEIPT, "receipt", "");
                mapper.receiptDone(id);
            });
        } catch (RuntimeException e) {
            LOG.error("A receipt could not be drawn; it is tried again some times", e);
        }
    }
}
