package jp.madoguchi.workflows.desk.notice;

import java.time.LocalDate;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.chain.FollowDue;
import jp.madoguchi.workflows.documents.document.Expiring;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told long after the decision: something is due, a document runs out. */
@Component
class TellLater {

    private final ApplicantMessages applicantMessages;
    private final JapaneseTime time;

    TellLater(ApplicantMessages applicantMessages, JapaneseTime time) {
        this.applicantMessages = applicantMessages;
        this.time = time;
    }

    @EventListener
    void due(FollowDue news) {
        tell(news.application(), NewsKind.DUE, news.name(), news.on());
    }

    @EventListener
    void expiring(Expiring news) {
        tell(news.application(), NewsKind.EXPIRING, news.number(), news.until());
    }

    private void tell(Application application, NewsKind kind, String what, LocalDate when) {
        applicantMessages.send(application, Message.of(kind, what, time.full(when)).until(when));
    }
}
