package jp.madoguchi.workflows.messages.contact;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.MailAddress;
import jp.madoguchi.workflows.cases.application.ApplicantDetails;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.SmsGateway;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What applicants choose about the ways to them. A new address or number counts when the code that was sent there was typed. */
@Service
class ContactPreferences {

    private static final Duration GOOD = Duration.ofMinutes(30);

    private final ApplicantDetails details;
    private final OneTimeCodes codes;
    private final ContactChannels contactChannels;
    private final NewsTexts texts;
    private final Applications applications;
    private final Outbox outbox;
    private final ObjectProvider<SmsGateway> sms;

    ContactPreferences(ApplicantDetails details, OneTimeCodes codes, ContactChannels contactChannels, NewsTexts texts,
            Applications applications, Outbox outbox, ObjectProvider<SmsGateway> sms) {
        this.details = details;
        this.codes = codes;
        this.contactChannels = contactChannels;
        this.texts = texts;
        this.applications = applications;
        this.outbox = outbox;
        this.sms = sms;
    }

    boolean offersSms() {
        return sms.getIfAvailable() != null;
    }

    List<Language> languages(Application application) {
        return texts.offered(application.procedure());
    }

    @Transactional
    void choose(Application application, Language language, boolean mail, boolean phone) {
        contactChannels.change(application.id(),
                preference -> new ContactPreference(preference.application(), language, mail, preference.mailProblem(),
                preference.mailProblemAt(), phone && !preference.phone().isEmpty(), preference.phone()));
    }

    /** What is wrong with it, as {@code reach.bad.<code>}; the empty string where a code was sent. */
    @Transactional
    String ask(Application application, Channel channel, String typed) {
        var address = read(channel, typed);
        if (address.isEmpty()) return channel == Channel.SMS ? "phone" : "mail";
        // Codes are sent at the authority's cost, and to whoever is typed in.
        var code = codes.ask(target(application, channel), address.get(), GOOD, List.of(
                Limit.hourly("reach-code", application.receiptNumber(), 5),
                Limit.hourly("reach-code-to", SecretTarget.mailbox(address.get()), 5)));
        if (code.isEmpty()) return "often";
        outbox.code(application.authority(), application.id(), new Target(channel, address.get()), "reach",
                contactChannels.of(application.id()).language().locale(), GOOD, application.receiptNumber(),
                code.get().text());
        return "";
    }

    private Optional<String> read(Channel channel, String typed) {
        if (channel == Channel.MAIL) return MailAddress.read(typed);
        return offersSms() ? Mobile.read(typed) : Optional.empty();
    }

    /** Where a code waits to be typed. */
    Optional<String> asked(Application application, Channel channel) {
        return codes.sentTo(target(application, channel));
    }

    /** Empty where it is not the code, or too late; otherwise how much of what was missed is told again. */
    @Transactional
    OptionalInt confirm(Application application, Channel channel, String typed) {
        var address = codes.use(target(application, channel), Fold.digits(typed));
        if (address.isEmpty()) return OptionalInt.empty();
        if (channel == Channel.MAIL) {
            details.mail(application.id(), address.get());
            applications.happened(application.id(), "mailMended", null, "");
            contactChannels.change(application.id(),
                    preference -> new ContactPreference(preference.application(), preference.language(), true, "",
                    null, preference.sms(), preference.phone()));
        } else {
            contactChannels.change(application.id(),
                    preference -> new ContactPreference(preference.application(), preference.language(),
                    preference.mail(), preference.mailProblem(), preference.mailProblemAt(), true, address.get()));
        }
        return OptionalInt.of(contactChannels.tellMissed(applications.get(application.id())));
    }

    private static SecretTarget target(Application application, Channel channel) {
        return new SecretTarget(application.authority(), "contact", application.id() + "/" + channel.name());
    }
}
