package jp.madoguchi.workflows.desk.status;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.Attempts;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
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
public class StatusCodes implements ForgetsExpired {

    private static final Duration GOOD = Duration.ofMinutes(15);
    private static final int MOST_TRIES = 5;

    private final StatusCodeMapper mapper;
    private final Applications applications;
    private final ContactChannels contactChannels;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StatusCodes(StatusCodeMapper mapper, Applications applications, ContactChannels contactChannels, Attempts attempts,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.contactChannels = contactChannels;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** Sends one, if there is such an application and a way to its applicant. */
    @Transactional
    public void ask(String typed, Resident resident) {
        var application = ReceiptNumber.read(typed).flatMap(applications::numbered).filter(contactChannels::hasWay);
        if (application.isEmpty()) return;
        var number = application.get().receiptNumber();
        var browser = number + java.util.HexFormat.of().formatHex(resident.key().hash(), 0, 16);
        if (!attempts.allow("status-code", browser, 6, Duration.ofHours(1))
                || !attempts.allow("status-codes", number, 20, Duration.ofHours(1))) return;
        var code = Secret.sixDigits();
        mapper.put(resident.key().hash(), application.get().id(), code.hash(), clock.instant().plus(GOOD));
        events.publishEvent(new StatusCodeAsked(application.get(), code));
    }

    /** The application, open to this browser from now on; empty when number or code is not right. */
    @Transactional
    public Optional<Application> enter(String typed, String code, Resident resident) {
        var application = ReceiptNumber.read(typed).flatMap(applications::numbered);
        if (application.isEmpty()) return Optional.empty();
        var key = resident.key().hash();
        var id = application.get().id();
        if (!mapper.countTry(key, id, MOST_TRIES, clock.instant())
                || !mapper.use(key, id, new Secret(code).hash())) return Optional.empty();
        applications.openTo(resident, id);
        return application;
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetExpired(now);
    }
}
