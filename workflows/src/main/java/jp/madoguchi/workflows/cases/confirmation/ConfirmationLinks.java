package jp.madoguchi.workflows.cases.confirmation;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.link.CodedLink;
import jp.madoguchi.workflows.cases.link.CodedLinks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 確認のリンク: mailed to whoever is asked, or shown with its code to the applicant to hand on. */
@Service
class ConfirmationLinks {

    private static final String CONFIRMATION = "confirmation";
    /** Both sit together, but one of them has to find the glasses first. */
    private static final Duration CODE_BY_HAND_GOOD = Duration.ofMinutes(30);
    /** Beyond the days of the step, so that a late answer still arrives. */
    private static final Duration LATE = Duration.ofDays(60);
    private static final Duration BY_HAND_GOOD = Duration.ofDays(1);

    private final CodedLinks links;
    private final Attempts attempts;
    private final Applications applications;
    private final ApplicationEventPublisher events;

    ConfirmationLinks(CodedLinks links, Attempts attempts, Applications applications, ApplicationEventPublisher events) {
        this.links = links;
        this.attempts = attempts;
        this.applications = applications;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void send(Application application, Confirmation confirmation, boolean again) {
        var link = links.make(confirmation.authority(), CONFIRMATION, confirmation.task(), confirmation.mail(),
                LATE.plus(left(confirmation)));
        events.publishEvent(new ConfirmationAsked(application, confirmation, link, again));
    }

    private Duration left(Confirmation confirmation) {
        return confirmation.dueOn() == null ? Duration.ZERO
                : Duration.ofDays(Math.max(0, ChronoUnit.DAYS.between(applications.today(), confirmation.dueOn())));
    }

    /** Once more, at the wish of a clerk; not without end. False when there was no more. */
    @Transactional
    boolean sendAgain(Application application, Confirmation confirmation) {
        if (!confirmation.byMail() || !attempts.allow(Limit.daily("confirmation-again", confirmation.task(), 3))) return false;
        send(application, confirmation, true);
        return true;
    }

    /** For somebody who has no mail. Empty when it was asked for too often. */
    Optional<CodedLinks.ByHand> byHand(Confirmation confirmation) {
        return links.byHand(confirmation.authority(), CONFIRMATION, confirmation.task(), BY_HAND_GOOD, CODE_BY_HAND_GOOD);
    }

    Optional<CodedLink> find(String token, Resident resident) {
        return links.find(CONFIRMATION, token, resident);
    }

    /** Mails a code to where the link went; more than a few in an hour are not sent. */
    @Transactional
    void askCode(CodedLink link, Confirmation confirmation) {
        links.askCode(link).ifPresent(code -> events.publishEvent(new ConfirmationCodeAsked(applications.get(confirmation.application()),
                link.mail(), code)));
    }

    /** True where the code was right; this browser, and no other, may then look. */
    @Transactional
    boolean enter(CodedLink link, String code, Confirmation confirmation, Resident resident) {
        if (!links.enter(link, code, resident)) return false;
        applications.happened(confirmation.application(), "confirmationOpened", null, confirmation.role());
        return true;
    }
}
