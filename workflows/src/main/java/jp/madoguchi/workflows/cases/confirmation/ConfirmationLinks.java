package jp.madoguchi.workflows.cases.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 確認のリンク: mailed to whoever is asked, or shown to the applicant to hand on.
 *
 * <p>A link alone shows nothing: whoever opens it types the code that went to the same address, or that stands on the applicant's
 * screen, and from then on that one browser may look and answer.
 */
@Service
class ConfirmationLinks {

    private static final String CONFIRMATION = "confirmation";
    private static final Duration CODE_GOOD = Duration.ofMinutes(15);
    /** Both sit together, but one of them has to find the glasses first. */
    private static final Duration CODE_BY_HAND_GOOD = Duration.ofMinutes(30);
    /** Beyond the days of the step, so that a late answer still arrives. */
    private static final Duration LATE = Duration.ofDays(60);
    private static final Duration BY_HAND_GOOD = Duration.ofDays(1);

    /** How a link stands: for whom it is, and whether this browser may look. */
    record Link(UUID id, String task, boolean byHand, boolean open, boolean expired) {

        Proof proof() {
            return byHand ? Proof.CODE : Proof.MAIL;
        }
    }

    /** A link and its code, for the applicant's screen; nobody sees them a second time. */
    record ByHand(Secret link, Secret code) {
    }

    private final ConfirmationMapper mapper;
    private final SecretLinks links;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConfirmationLinks(ConfirmationMapper mapper, SecretLinks links, OneTimeCodes codes, Attempts attempts, Applications applications,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.links = links;
        this.codes = codes;
        this.attempts = attempts;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void send(Application application, Confirmation confirmation, boolean again) {
        var link = make(confirmation, false, LATE.plus(left(confirmation)));
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

    private Secret make(Confirmation confirmation, boolean byHand, Duration good) {
        var id = UUID.randomUUID();
        mapper.insertLink(id, confirmation.task(), byHand, clock.instant());
        return links.make(new SecretTarget(confirmation.authority(), CONFIRMATION, id.toString()), good);
    }

    /** For somebody who has no mail. Empty when it was asked for too often. */
    @Transactional
    Optional<ByHand> byHand(Confirmation confirmation) {
        var link = make(confirmation, true, BY_HAND_GOOD);
        return codes.ask(target(confirmation, link.text()), "", CODE_BY_HAND_GOOD,
                List.of(Limit.hourly("confirmation-hand", confirmation.task(), 6))).map(code -> new ByHand(link, code));
    }

    Optional<Link> find(String token, Resident resident) {
        return links.look(CONFIRMATION, new Secret(token))
                .flatMap(found -> mapper.link(UUID.fromString(found.target().subject()), resident.key().hash(), found.over()));
    }

    /** Mails a code to where the link went; more than a few in an hour are not sent. */
    @Transactional
    void askCode(String token, Confirmation confirmation) {
        codes.ask(target(confirmation, token), confirmation.mail(), CODE_GOOD,
                List.of(Limit.hourly("confirmation-code", confirmation.task(), 6)))
                .ifPresent(code -> events.publishEvent(new ConfirmationCodeAsked(applications.get(confirmation.application()),
                        confirmation.mail(), code)));
    }

    /** True where the code was right; this browser, and no other, may then look. */
    @Transactional
    boolean enter(String token, String code, Link link, Confirmation confirmation, Resident resident) {
        if (codes.use(target(confirmation, token), code).isEmpty()) return false;
        mapper.letIn(link.id, resident.key().hash());
        applications.happened(confirmation.application(), "confirmationOpened", null, confirmation.role());
        return true;
    }

    private static SecretTarget target(Confirmation confirmation, String token) {
        return new SecretTarget(confirmation.authority(), CONFIRMATION, SecretTarget.hidden(token));
    }
}
