package jp.madoguchi.workflows.desk.notice;

import java.util.Locale;
import jp.madoguchi.forms.fill.MailCodeAsked;
import jp.madoguchi.forms.fill.ResumeLinkAsked;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.correction.CorrectionAsked;
import jp.madoguchi.workflows.desk.status.StatusCodeAsked;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.ContactChannels;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told, and when. */
@Component
class TellApplicant {

    private final Outbox outbox;
    private final ApplicantMessages applicantMessages;
    private final ContactChannels contactChannels;
    private final Applications applications;
    private final JapaneseTime time;
    private final String site;

    TellApplicant(Outbox outbox, ApplicantMessages applicantMessages, ContactChannels contactChannels,
            Applications applications, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.applicantMessages = applicantMessages;
        this.contactChannels = contactChannels;
        this.applications = applications;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void codeForMail(MailCodeAsked news) {
        outbox.code(news.authority(), null, new Target(Channel.MAIL, news.address()), "code", Locale.JAPAN, MailCodeAsked.GOOD, news.form(),
                news.code().text());
    }

    @EventListener
    void linkToResume(ResumeLinkAsked news) {
        outbox.post(news.authority(), null, news.address(), "resume", Priority.CODE, news.form(), site + "/resume/"
                + news.link().text(), time.dayAndClock(news.goodUntil()));
    }

    /** Where mail does not arrive the code goes to the phone. */
    @EventListener
    void codeForStatus(StatusCodeAsked news) {
        var application = news.application();
        contactChannels.wayForCode(application).ifPresent(way -> outbox.code(application.authority(), application.id(), way, "status",
                contactChannels.of(application.id()).language().locale(), StatusCodeAsked.GOOD, application.receiptNumber(),
                news.code().text()));
    }

    @EventListener
    void received(SubmissionSent news) {
        applicantMessages.send(news.application(), Message.of(NewsKind.RECEIVED, time.exact(news.application().receivedAt())));
    }

    @EventListener
    void correction(CorrectionAsked news) {
        var application = applications.get(news.application());
        var step = application.step() == null ? "" : Place.of(application.step()).step();
        applicantMessages.send(application, Message.of(NewsKind.CORRECTION, Integer.toString(news.items()),
                time.day(news.until())).at(step).until(news.until()));
    }

    @EventListener
    void missed(ProcessNews.CorrectionMissed news) {
        applicantMessages.send(applications.get(news.application()), Message.of(NewsKind.MISSED));
    }

    @EventListener
    void decided(Decided news) {
        var application = applications.get(news.application());
        applicantMessages.send(application, Message.of(NewsKind.valueOf(application.state().name())));
    }
}
