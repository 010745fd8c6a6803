package jp.madoguchi.workflows.desk.notice;

import java.util.Locale;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.confirmation.ConfirmationAsked;
import jp.madoguchi.workflows.cases.confirmation.ConfirmationCodeAsked;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What those get by mail whom an applicant named to confirm something: the link, and the code that opens it. */
@Component
class TellConfirmers {

    private final Outbox outbox;
    private final MessageSource messages;
    private final JapaneseTime time;
    private final String site;

    TellConfirmers(Outbox outbox, MessageSource messages, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.messages = messages;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void asked(ConfirmationAsked news) {
        var application = news.application();
        var asked = news.confirmation();
        var until = asked.dueOn() == null ? "" : messages.getMessage("mail.confirmationUntil",
                new Object[] {time.day(asked.dueOn())}, Locale.JAPAN);
        outbox.post(application.authority(), application.id(), asked.mail(), news.again() ? "confirmationAgain" : "confirmation",
                Priority.NEWS, application.procedureTitle(), application.receiptNumber(), asked.person(), application.applicantName(),
                site + "/confirmations/" + news.link().text(), until);
    }

    @EventListener
    void code(ConfirmationCodeAsked news) {
        outbox.post(news.application().authority(), news.application().id(), news.mail(), "confirmationCode", Priority.CODE,
                news.application().receiptNumber(), news.code().text());
    }
}
