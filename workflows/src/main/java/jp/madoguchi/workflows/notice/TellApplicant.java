package jp.madoguchi.workflows.notice;

import jp.madoguchi.forms.fill.MailCodeAsked;
import jp.madoguchi.forms.fill.ResumeLinkAsked;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.application.Decided;
import jp.madoguchi.workflows.application.SubmissionSent;
import jp.madoguchi.workflows.correction.CorrectionAsked;
import jp.madoguchi.workflows.process.ProcessNews;
import jp.madoguchi.workflows.status.StatusCodeAsked;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told by mail, and when. */
@Component
class TellApplicant {

    private final Outbox outbox;
    private final Applications applications;
    private final JapaneseTime time;
    private final String site;

    TellApplicant(Outbox outbox, Applications applications, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.applications = applications;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void codeForMail(MailCodeAsked news) {
        outbox.post(news.authority(), null, news.address(), "code", true, news.form(), news.code().text());
    }

    @EventListener
    void linkToResume(ResumeLinkAsked news) {
        outbox.post(news.authority(), null, news.address(), "resume", true, news.form(), site + "/resume/" + news.link().text(), time.dayAndClock(news.goodUntil()));
    }

    @EventListener
    void codeForStatus(StatusCodeAsked news) {
        var application = news.application();
        outbox.post(application.authority(), application.id(), application.mail(), "status", true, application.receiptNumber(), news.code().text());
    }

    @EventListener
    void received(SubmissionSent news) {
        tell(news.application(), "received", time.exact(news.application().receivedAt()));
    }

    @EventListener
    void correction(CorrectionAsked news) {
        tell(applications.get(news.application()), "correction", news.items(), time.day(news.until()));
    }

    @EventListener
    void missed(ProcessNews.CorrectionMissed news) {
        tell(applications.get(news.application()), "missed");
    }

    @EventListener
    void decided(Decided news) {
        var application = applications.get(news.application());
        tell(application, application.state().name().toLowerCase(java.util.Locale.ROOT));
    }

    private void tell(Application application, String text, Object... more) {
        if (application.mail() == null) return;
        var args = new Object[more.length + 3];
        args[0] = application.procedureTitle();
        args[1] = application.receiptNumber();
        args[2] = site + "/status?number=" + application.receiptNumber();
        System.arraycopy(more, 0, args, 3, more.length);
        outbox.post(application.authority(), application.id(), application.mail(), text, false, args);
    }
}
