package jp.madoguchi.platform.identity.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.budget.LetsIn;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.ApplicantBrowsers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** ログインしている端末: which browsers are signed in, since when, and how they are signed out. */
@Service
class Visits implements ForgetsExpired, LetsIn {

    static final Duration LONGEST = Duration.ofDays(180);
    private static final Duration IDLE = Duration.ofDays(30);
    private static final Duration NOTED = Duration.ofMinutes(5);

    private final AccountMapper mapper;
    private final ApplicantBrowsers browsers;
    private final Clock clock;

    Visits(AccountMapper mapper, ApplicantBrowsers browsers, Clock clock) {
        this.mapper = mapper;
        this.browsers = browsers;
        this.clock = clock;
    }

    private static byte[] hash(Secret key) {
        return key.hash("account");
    }

    @Transactional
    public Optional<Visit> find(Secret key, Resident resident) {
        var now = clock.instant();
        var found = mapper.signedIn(hash(key), now, idle(now));
        if (found.isPresent()) mapper.seen(hash(key), now, now.minus(NOTED));
        return found.map(one -> new Visit(new Account(one.account(), one.authority(), one.mail()), key, resident));
    }

    /** @return the secret that the browser keeps */
    @Transactional
    public Secret begin(Account account, Resident resident, String device, String how) {
        var key = Secret.random();
        var now = clock.instant();
        mapper.begin(hash(key), account.id(), resident.key().hash(), device, how, now, now.plus(LONGEST));
        return key;
    }

    boolean knows(Account account, Resident resident) {
        return mapper.knows(account.id(), resident.key().hash());
    }

    /** A browser that is signed in to an account. */
    @Override
    public boolean knows(byte[] key) {
        var now = clock.instant();
        return mapper.isSignedIn(key, now, idle(now));
    }

    List<AccountMapper.Device> devices(Visit visit) {
        var now = clock.instant();
        return mapper.devices(visit.account().id(), hash(visit.key()), now, idle(now));
    }

    /** What was sent meanwhile stays with the account; what the account opened here is closed. */
    @Transactional
    public void end(Visit visit) {
        end(visit.account(), hash(visit.key()));
    }

    @Transactional
    public void endOther(Visit visit, String key) {
        if (!key.matches("[0-9a-f]{64}")) return;
        var other = HexFormat.of().parseHex(key);
        end(visit.account(), other);
    }

    @Transactional
    public void endEverywhere(Visit visit) {
        end(visit.account(), null);
    }

    /** What was sent since the sign-in, from here and from the account's other devices. */
    @Transactional
    public void takeSent(Visit visit) {
        mapper.visits(visit.account().id(), null).forEach(from -> takeSent(visit.account(), from));
    }

    /** In the browsers that are signed in, nothing of the account is seen any more. */
    @Transactional
    public void closeApplications(Account account) {
        close(account, mapper.visits(account.id(), null));
    }

    private void end(Account account, byte @Nullable [] key) {
        var visits = mapper.visits(account.id(), key);
        visits.forEach(from -> takeSent(account, from));
        close(account, visits);
        mapper.end(account.id(), key);
    }

    private void takeSent(Account account, AccountMapper.SeenFrom from) {
        browsers.sentFrom(from.resident().bytes(), from.since()).forEach(sent -> mapper.take(account.id(), sent, clock.instant()));
    }

    private void close(Account account, List<AccountMapper.SeenFrom> visits) {
        var applications = mapper.applications(account.id());
        visits.forEach(from -> browsers.close(from.resident().bytes(), applications));
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forget(now, idle(now));
    }

    private static Instant idle(Instant now) {
        return now.minus(IDLE);
    }
}
