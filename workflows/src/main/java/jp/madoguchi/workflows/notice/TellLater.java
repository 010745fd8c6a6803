package jp.madoguchi.workflows.notice;

import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.chain.Expiring;
import jp.madoguchi.workflows.chain.FollowDue;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told long after the decision: something is due, a document runs out. */
@Component
class TellLater {

    private final Outbox outbox;
    private final JapaneseTime time;
    private final String site;

    TellLater(Outbox outbox, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void due(FollowDue news) {
        tell(news.application(), "due", news.name(), time.full(news.on()));
    }

    @EventListener
    void expiring(Expiring news) {
        tell(news.application(), "expiring", news.number(), time.full(news.until()));
    }

    private void tell(Application application, String text, String what, String when) {
        if (application.mail() == null) return;
        outbox.post(application.authority(), application.id(), application.mail(), text, false, application.procedureTitle(), application.receiptNumber(),
                site + "/status?number=" + application.receiptNumber(), what, when);
    }
}
