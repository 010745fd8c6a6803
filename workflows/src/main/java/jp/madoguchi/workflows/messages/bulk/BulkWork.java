package jp.madoguchi.workflows.messages.bulk;

import java.time.Clock;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells some at a time, in one transaction with the mark that they were told: a node that dies leaves them to another. */
@Component
class BulkWork {

    private static final Logger LOG = LoggerFactory.getLogger(BulkWork.class);
    private static final int MOST = 50;

    private final BulkMapper mapper;
    private final Applications applications;
    private final ApplicantMessages applicantMessages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    BulkWork(BulkMapper mapper, Applications applications, ApplicantMessages applicantMessages,
            TransactionTemplate transaction, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.applicantMessages = applicantMessages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Background("mail.bulk")
    boolean go() {
        if (some()) return true;
        transaction.executeWithoutResult(status -> mapper.finish(clock.instant()));
        return false;
    }

    private boolean some() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> take(MOST)));
        } catch (RuntimeException e) {
            LOG.error("Some of a bulk notice could not be told; one by one then", e);
            return one();
        }
    }

    private boolean take(int most) {
        var items = mapper.take(most);
        items.forEach(item -> mapper.told(item.bulk(), item.ordinal(),
                applicantMessages.send(applications.get(item.application()),
                Message.of(NewsKind.BULK, item.subject(), item.body()).as(Priority.BULK))));
        return !items.isEmpty();
    }

    /** Whoever cannot be told does not hold up the others. */
    private boolean one() {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> take(1)));
        } catch (RuntimeException e) {
            transaction.executeWithoutResult(status -> mapper.take(1).forEach(item -> mapper.failed(item.bulk(), item.ordinal())));
            return true;
        }
    }
}
