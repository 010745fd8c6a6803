package jp.madoguchi.workflows.messages.contact;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.outbox.Delivery;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 届け先 of applications and what became of the news to them, for applicants and clerks. */
@Service
public class ContactChannels {

    static final int SHOWN = 30;
    /** As long ago is told again where an address was mended. */
    private static final Duration MISSED = Duration.ofDays(60);

    /** News with how far it has got on each way. */
    public record Heard(News news, List<Delivery> deliveries) {

        public boolean isUnheard() {
            return deliveries.stream().noneMatch(one -> one.state() == Delivery.State.SENT || one.state() == Delivery.State.WAITING);
        }
    }

    private final ContactMapper mapper;
    private final Outbox outbox;
    private final ApplicantMessages applicantMessages;
    private final Clock clock;

    ContactChannels(ContactMapper mapper, Outbox outbox, ApplicantMessages applicantMessages, Clock clock) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.applicantMessages = applicantMessages;
        this.clock = clock;
    }

    public ContactPreference of(ApplicationId application) {
        return mapper.find(application).orElseGet(() -> ContactPreference.usual(application));
    }

    /** Whether a code can be sent to anybody. */
    public boolean hasWay(Application application) {
        return application.mail() != null || !of(application.id()).phone().isEmpty();
    }

    /** Whether the applicant is reached by that mail address or phone number, however it is written. */
    public boolean isReachedBy(Application application, String typed) {
        var mail = application.mail();
        var digits = Fold.digits(typed);
        return (mail != null && SecretTarget.mailbox(mail).equals(SecretTarget.mailbox(Fold.line(typed))))
                || (!digits.isEmpty() && digits.equals(of(application.id()).phone()));
    }

    /** A code is of use to one device; the phone where mail is known not to arrive. */
    public Optional<Target> wayForCode(Application application) {
        var preference = of(application.id());
        if (!preference.phone().isEmpty() && (application.mail() == null
                || preference.hasMailProblem())) return Optional.of(new Target(Channel.SMS, preference.phone()));
        return Optional.ofNullable(application.mail()).map(mail -> new Target(Channel.MAIL, mail));
    }

    /** The latest first. */
    public List<Heard> news(ApplicationId application) {
        return mapper.news(application, SHOWN).stream().map(news -> new Heard(news, outbox.deliveries(news.id()))).toList();
    }

    /** The applicant has seen them. */
    @Transactional
    public void read(ApplicationId application) {
        mapper.read(application, clock.instant());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void change(ApplicationId application, UnaryOperator<ContactPreference> change) {
        mapper.ensure(application);
        mapper.put(change.apply(mapper.lock(application)));
    }

    /** An address works from now on: what nobody heard is told again. @return how much */
    @Transactional(propagation = Propagation.MANDATORY)
    int tellMissed(Application application) {
        var missed = mapper.unheard(application.id(), clock.instant().minus(MISSED));
        return (int) missed.stream().filter(news -> applicantMessages.resend(application, news)).count();
    }
}
