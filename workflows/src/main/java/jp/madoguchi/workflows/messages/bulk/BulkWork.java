package jp.madoguchi.workflows.messages.bulk;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Lots;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.stereotype.Component;

/** Tells those whom a bulk notice is for. */
@Component
class BulkWork implements Lots.Lot<BulkMapper.Item> {

    private static final int MOST = 50;

    private final BulkMapper mapper;
    private final Applications applications;
    private final ApplicantMessages applicantMessages;
    private final Lots lots;

    BulkWork(BulkMapper mapper, Applications applications, ApplicantMessages applicantMessages, Lots lots) {
        this.mapper = mapper;
        this.applications = applications;
        this.applicantMessages = applicantMessages;
        this.lots = lots;
    }

    @Background("mail.bulk")
    boolean go() {
        return lots.next(this, MOST);
    }

    @Override
    public List<BulkMapper.Item> take(int most) {
        return mapper.take(most);
    }

    @Override
    public void work(BulkMapper.Item item) {
        mapper.told(item.bulk(), item.ordinal(), applicantMessages.send(applications.get(item.application()),
                Message.of(NewsKind.BULK, item.subject(), item.body()).as(Priority.BULK)));
    }

    @Override
    public void failed(BulkMapper.Item item) {
        mapper.failed(item.bulk(), item.ordinal());
    }

    @Override
    public void finish(Instant now) {
        mapper.finish(now);
    }
}
