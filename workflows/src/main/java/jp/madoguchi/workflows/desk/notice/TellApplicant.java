package jp.madoguchi.workflows.desk.notice;

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
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.contact.Reaches;
import jp.madoguchi.workflows.messages.contact.Telling.Told;
import jp.madoguchi.workflows.messages.contact.Telling;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told, and when. */
@Component
class TellApplicant {

    private final Outbox outbox;
    private final Telling telling;
    private final Reaches reaches;
    private final Applications applications;
    private final JapaneseTime time;
    private final String site;

    TellApplicant(Outbox outbox, Telling telling, Reaches reaches, Applications applications, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.telling = telling;
        this.reaches = reaches;
        this.applications = applications;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void codeForMail(MailCodeAsked news) {
        outbox.post(news.authority(), null, news.address(), "code", Priority.CODE, news.form(), news.code().text());
    }

    @EventListener
    void linkToResume(ResumeLinkAsked news) {
        outbox.post(news.authority(), null, news.address(), "resume", Priority.CODE, news.form(), site + "/resume/" + news.link().text(), time.dayAndClock(news.goodUntil()));
    }

    /** Where mail does not arrive the code goes to the phone. */
    @EventListener
    void codeForStatus(StatusCodeAsked news) {
        var application = news.application();
        reaches.wayForCode(application).ifPresent(way -> outbox.post(application.authority(), application.id(), way.channel(), way.address(), "status", reaches.of(application.id()).language().locale(), Priority.CODE, application.receiptNumber(), news.code().text()));
    }

    @EventListener
    void received(SubmissionSent news) {
        telling.tell(news.application(), Told.of(NewsKind.RECEIVED, time.exact(news.application().receivedAt())));
    }

    @EventListener
    void correction(CorrectionAsked news) {
        var application = applications.get(news.application());
        var step = application.step() == null ? "" : Place.of(application.step()).step();
        telling.tell(application, Told.of(NewsKind.CORRECTION, Integer.toString(news.items()), time.day(news.until())).at(step).until(news.until()));
    }

    @EventListener
    void missed(ProcessNews.CorrectionMissed news) {
        telling.tell(applications.get(news.application()), Told.of(NewsKind.MISSED));
    }

    @EventListener
    void decided(Decided news) {
        var application = applications.get(news.application());
        telling.tell(application, Told.of(NewsKind.valueOf(application.state().name())));
    }
}
