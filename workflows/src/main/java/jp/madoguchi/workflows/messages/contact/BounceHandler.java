package jp.madoguchi.workflows.messages.contact;

import java.time.Clock;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.MailChanged;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.outbox.Notice;
import jp.madoguchi.workflows.messages.outbox.Undelivered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 戻ってきた知らせ: clerk and applicant get to see it, and what was to be told goes by a way that is left. */
@Component
class BounceHandler {

    private final ContactMapper mapper;
    private final ContactChannels contactChannels;
    private final ApplicantMessages applicantMessages;
    private final Applications applications;
    private final Clock clock;

    BounceHandler(ContactMapper mapper, ContactChannels contactChannels, ApplicantMessages applicantMessages,
            Applications applications, Clock clock) {
        this.mapper = mapper;
        this.contactChannels = contactChannels;
        this.applicantMessages = applicantMessages;
        this.applications = applications;
        this.clock = clock;
    }

    @EventListener
    void undelivered(Undelivered news) {
        var notice = news.notice();
        if (notice.application() == null) return;
        var application = applications.get(notice.application());
        var ours = switch (notice.channel()) {
            case MAIL -> notice.address().equals(application.mail());
            case SMS, PUSH -> true;
        };
        if (!ours) return;
        if (notice.channel() == Channel.MAIL && news.isTheAddress()) mail(application, news.how());
        if (notice.channel() == Channel.SMS && news.isTheAddress()) sms(application, notice);
        if (notice.news() != null) mapper.one(notice.news())
                .ifPresent(told -> applicantMessages.elsewhere(applications.get(application.id()), told));
    }

    private void mail(Application application, String how) {
        if (!contactChannels.of(application.id()).hasMailProblem()) applications.happened(application.id(),
                how.equals("hard") ? "mailBack" : "mailUnwanted", null, "");
        contactChannels.change(application.id(),
                preference -> new ContactPreference(preference.application(), preference.language(), preference.mail(),
                how, clock.instant(), preference.sms(), preference.phone()));
    }

    /** The number is of no use; whoever chose it alone gets mail again. */
    private void sms(Application application, Notice notice) {
        if (!notice.address().equals(contactChannels.of(application.id()).phone())) return;
        applications.happened(application.id(), "smsBack", null, "");
        contactChannels.change(application.id(),
                preference -> new ContactPreference(preference.application(), preference.language(), true,
                preference.mailProblem(), preference.mailProblemAt(), false, ""));
    }

    /** A 補正 gave another address: it is tried, and what nobody heard is told again. */
    @EventListener
    void changed(MailChanged news) {
        contactChannels.change(news.application(),
                preference -> new ContactPreference(preference.application(), preference.language(), true, "", null,
                preference.sms(), preference.phone()));
        contactChannels.tellMissed(applications.get(news.application()));
    }
}
