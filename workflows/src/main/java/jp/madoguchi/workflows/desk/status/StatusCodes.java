package jp.madoguchi.workflows.desk.status;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.ReceiptNumber;
import jp.madoguchi.workflows.messages.contact.ContactChannels;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 確認コード that opens an application's status page on a browser that did not send it.
 *
 * <p>Whether a number exists, and whether it has a mail address, cannot be told from the answer. Numbers follow one another: who types
 * one that was typed a few times already says a second thing that only its applicant knows, so that nobody's mailbox fills with codes of
 * strangers, and none of them uses up what the applicant has.
 */
@Service
public class StatusCodes {

    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final Applications applications;
    private final ContactChannels contactChannels;
    private final ApplicationEventPublisher events;

    StatusCodes(OneTimeCodes codes, Attempts attempts, Applications applications, ContactChannels contactChannels,
            ApplicationEventPublisher events) {
        this.codes = codes;
        this.attempts = attempts;
        this.applications = applications;
        this.contactChannels = contactChannels;
        this.events = events;
    }

    /**
     * Sends one, if there is such an application and a way to its applicant.
     *
     * @param fact a mail address or phone number that the application has; blank where nobody asked for it
     * @return false where such a fact is needed
     */
    @Transactional
    public boolean ask(ReceiptNumber number, String fact, Resident resident) {
        var named = !fact.isBlank();
        if (!named && !isRoomFor(number)) return false;
        applications.numbered(number).filter(one -> !named || contactChannels.isReachedBy(one, fact))
                .ifPresent(one -> send(one, resident));
        return true;
    }

    /** Counted whether there is such a number or not. */
    private boolean isRoomFor(ReceiptNumber number) {
        return attempts.allow(Limit.hourly("status-number", number.text(), 3))
                && attempts.allow(Limit.daily("status-number-day", number.text(), 6));
    }

    /** Sends one to whoever has a way to know of it, such as the secret link of a notice. */
    @Transactional
    public void send(Application application, Resident resident) {
        if (!contactChannels.hasWay(application)) return;
        var number = application.receiptNumber();
        var browser = number + SecretTarget.hidden(resident.key().hash()).substring(0, 32);
        codes.ask(target(application, resident), "", StatusCodeAsked.GOOD, List.of(Limit.hourly("status-code", browser, 6),
                Limit.hourly("status-codes", number, 20)))
                .ifPresent(code -> events.publishEvent(new StatusCodeAsked(application, code)));
    }

    /** The application, open to this browser from now on; empty when number or code is not right. */
    @Transactional
    public Optional<Application> enter(String typed, String code, Resident resident) {
        var application = ReceiptNumber.read(typed).flatMap(applications::numbered)
                .filter(one -> codes.use(target(one, resident), code).isPresent());
        application.ifPresent(one -> applications.openTo(resident, one.id()));
        return application;
    }

    private static SecretTarget target(Application application, Resident resident) {
        return new SecretTarget(application.authority(), "status", application.id() + "/" + SecretTarget.hidden(resident.key().hash()));
    }
}
