package jp.madoguchi.workflows.desk.notice;

import java.util.Locale;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.link.CodedLinks;
import jp.madoguchi.workflows.cases.opinion.OpinionAsked;
import jp.madoguchi.workflows.cases.opinion.OpinionCodeAsked;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What bodies without an account get by mail: the link to what they are asked, and the code that opens it. */
@Component
class TellBodies {

    private final Outbox outbox;
    private final MessageSource messages;
    private final JapaneseTime time;
    private final String site;

    TellBodies(Outbox outbox, MessageSource messages, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.messages = messages;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void asked(OpinionAsked news) {
        var application = news.application();
        var until = news.dueOn() == null ? "" : messages.getMessage("mail.opinionUntil",
                new Object[] {time.day(news.dueOn())}, Locale.JAPAN);
        outbox.post(application.authority(), application.id(), news.body().mail(), news.again() ? "opinionAgain" : "opinion", Priority.NEWS,
                application.procedureTitle(), application.receiptNumber(), news.body().name(), site + "/opinions/"
                        + news.link().text(), until);
    }

    @EventListener
    void code(OpinionCodeAsked news) {
        outbox.code(news.application().authority(), news.application().id(), new Target(Channel.MAIL, news.mail()), "opinionCode",
                Locale.JAPAN, CodedLinks.CODE_GOOD, news.application().receiptNumber(), news.code().text());
    }
}
