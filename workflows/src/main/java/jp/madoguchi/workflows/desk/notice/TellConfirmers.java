package jp.madoguchi.workflows.desk.notice;

import java.util.Locale;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.authority.Contacts;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.confirmation.Confirmation;
import jp.madoguchi.workflows.cases.confirmation.ConfirmationAsked;
import jp.madoguchi.workflows.cases.confirmation.ConfirmationByHand;
import jp.madoguchi.workflows.cases.confirmation.ConfirmationCodeAsked;
import jp.madoguchi.workflows.cases.confirmation.ConfirmedOtherwise;
import jp.madoguchi.workflows.cases.link.CodedLinks;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
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
    private final Applications applications;
    private final Contacts contacts;
    private final MessageSource messages;
    private final JapaneseTime time;
    private final String site;

    TellConfirmers(Outbox outbox, Applications applications, Contacts contacts, MessageSource messages, JapaneseTime time,
            @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.applications = applications;
        this.contacts = contacts;
        this.messages = messages;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void asked(ConfirmationAsked news) {
        var application = news.application();
        var asked = news.confirmation();
        outbox.post(application.authority(), application.id(), asked.mail(), news.again() ? "confirmationAgain" : "confirmation",
                Priority.NEWS, application.procedureTitle(), application.receiptNumber(), asked.person(), application.applicantName(),
                site + "/confirmations/" + news.link().text(), until(asked));
    }

    /** Who applies hears of it in the place of whoever has no mail. */
    @EventListener
    void byHand(ConfirmationByHand news) {
        var application = news.application();
        var asked = news.confirmation();
        if (application.mail() != null) outbox.post(application.authority(), application.id(), application.mail(),
                news.again() ? "confirmationHandAgain" : "confirmationHand", Priority.NEWS, application.procedureTitle(),
                application.receiptNumber(), asked.person(), until(asked), site + "/status?number=" + application.receiptNumber());
    }

    @EventListener
    void otherwise(ConfirmedOtherwise news) {
        var application = news.application();
        outbox.post(application.authority(), application.id(), news.confirmation().mail(), "confirmationOther", Priority.NEWS,
                application.procedureTitle(), application.receiptNumber(), news.confirmation().person(), application.applicantName(),
                contacts.issuer(application.department()).phone());
    }

    private String until(Confirmation asked) {
        if (asked.dueOn() == null) return "";
        var over = asked.late() || asked.dueOn().isBefore(applications.today());
        return messages.getMessage(over ? "mail.confirmationLate" : "mail.confirmationUntil",
                new Object[] {time.day(asked.dueOn())}, Locale.JAPAN);
    }

    @EventListener
    void code(ConfirmationCodeAsked news) {
        outbox.code(news.application().authority(), news.application().id(), new Target(Channel.MAIL, news.mail()), "confirmationCode",
                Locale.JAPAN, CodedLinks.CODE_GOOD, news.application().receiptNumber(), news.code().text());
    }
}
