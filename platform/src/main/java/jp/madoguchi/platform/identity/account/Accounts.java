package jp.madoguchi.platform.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.desk.visibility.ApplicantAccounts;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * アカウント: made and opened by a code in a mail, so that what is seen does not tell whether there is one.
 *
 * <p>Every address gets a code, and a code that is right makes the account if there was none.
 */
@Service
class Accounts implements ApplicantAccounts {

    private static final Duration GOOD = Duration.ofMinutes(15);
    private static final int MOST_A_DAY = 100;

    private final AccountMapper mapper;
    private final Authorities authorities;
    private final Applications applications;
    private final Visits visits;
    private final OneTimeCodes codes;
    private final Attempts attempts;
    private final Outbox outbox;
    private final Clock clock;

    Accounts(AccountMapper mapper, Authorities authorities, Applications applications, Visits visits, OneTimeCodes codes,
            Attempts attempts, Outbox outbox, Clock clock) {
        this.mapper = mapper;
        this.authorities = authorities;
        this.applications = applications;
        this.visits = visits;
        this.codes = codes;
        this.attempts = attempts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Too many are not told either. A code is good for the browser that asked for it, and for five tries: whoever guesses, in however
     * many browsers, has those of thirty codes an hour, and never uses up what the owner has.
     */
    @Transactional
    public void ask(String mail, Resident resident) {
        var here = authorities.here().id();
        codes.ask(target(here, resident), mail, GOOD, List.of(
                Limit.hourly("account-code", SecretTarget.hidden(resident.key().hash("account")).substring(0, 32), 6),
                Limit.hourly("account-codes", SecretTarget.mailbox(mail), 30)))
                .ifPresent(code -> outbox.code(here, null, new Target(Channel.MAIL, mail), "account-code", Locale.JAPAN, GOOD,
                        code.text()));
    }

    /** The account that the code opens; made now if it is the first. Empty where the code is wrong, or too late. */
    @Transactional
    public Optional<Account> enter(String code, Resident resident) {
        var here = authorities.here().id();
        var target = target(here, resident);
        if (!attempts.allow(Limit.daily("account-tries", target.subject(), MOST_A_DAY))) return Optional.empty();
        return codes.use(target, code).map(mail -> {
            mapper.create(UUID.randomUUID(), here, mail, clock.instant());
            return mapper.byMail(here, mail).orElseThrow();
        });
    }

    private static SecretTarget target(AuthorityId here, Resident resident) {
        return new SecretTarget(here, "account", SecretTarget.hidden(resident.key().hash("account")));
    }

    Optional<Account> find(UUID id) {
        return mapper.byId(authorities.here().id(), id);
    }

    /** News about the account itself, for its owner. */
    @Transactional
    public void tell(Account account, String what, Object... args) {
        outbox.post(account.authority(), null, account.mail(), "account-" + what, Priority.NEWS, args);
    }

    List<AccountMapper.Sent> sent(Visit visit) {
        return mapper.sent(visit.account().id());
    }

    /** Shown on this browser from now on, as if its code had been typed. */
    @Transactional
    public void open(Visit visit, String number) {
        applications.openTo(visit.resident(), mapper.one(visit.account().id(), number)
                .orElseThrow(() -> new NotFound("not of this account")));
    }

    /** An application whose number and code somebody knew becomes a part of the account. */
    @Transactional
    public void take(Visit visit, Application application) {
        mapper.take(visit.account().id(), application.id(), clock.instant());
    }

    @Transactional
    public void leave(Visit visit, String number) {
        mapper.leave(visit.account().id(), number);
    }

    /** Address, devices and keys are gone; applications are the authority's documents and stay as long as the law says. */
    @Transactional
    public void delete(Visit visit) {
        visits.closeApplications(visit.account());
        mapper.delete(visit.account().id());
        tell(visit.account(), "deleted");
    }

    @Override
    public int showing(ApplicationId application) {
        return mapper.showing(application);
    }
}
