package jp.madoguchi.workflows.desk.status;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
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
 * <p>Whether a number exists, and whether it has a mail address, cannot be told from the answer.
 */
@Service
public class StatusCodes {

    private static final Duration GOOD = Duration.ofMinutes(15);

    private final OneTimeCodes codes;
    private final Applications applications;
    private final ContactChannels contactChannels;
    private final ApplicationEventPublisher events;

    StatusCodes(OneTimeCodes codes, Applications applications, ContactChannels contactChannels, ApplicationEventPublisher events) {
        this.codes = codes;
        this.applications = applications;
        this.contactChannels = contactChannels;
        this.events = events;
    }

    /** Sends one, if there is such an application and a way to its applicant. */
    @Transactional
    public void ask(String typed, Resident resident) {
        var application = ReceiptNumber.read(typed).flatMap(applications::numbered).filter(contactChannels::hasWay);
        if (application.isEmpty()) return;
        var number = application.get().receiptNumber();
        var browser = number + SecretTarget.hidden(resident.key().hash()).substring(0, 32);
        codes.ask(target(application.get(), resident), "", GOOD, List.of(Limit.hourly("status-code", browser, 6),
                Limit.hourly("status-codes", number, 20)))
                .ifPresent(code -> events.publishEvent(new StatusCodeAsked(application.get(), code)));
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
