package jp.madoguchi.db.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 確認コード: six digits that are sent somewhere and typed back, by which somebody shows to read what is sent there.
 *
 * <p>A code is good once, for a while and for five tries; asking anew ends the one before. Only its hash is kept.
 */
@Component
public class OneTimeCodes implements ForgetsExpired {

    private static final int MOST_TRIES = 5;

    private final OneTimeCodeMapper mapper;
    private final Attempts attempts;
    private final Clock clock;

    OneTimeCodes(OneTimeCodeMapper mapper, Attempts attempts, Clock clock) {
        this.mapper = mapper;
        this.attempts = attempts;
        this.clock = clock;
    }

    /**
     * A code to be sent to that address.
     *
     * @param limits each is counted until one is reached, so the narrowest comes first
     * @return empty when a limit is reached; nothing is to be sent then
     */
    @Transactional
    public Optional<Secret> ask(SecretTarget target, String address, Duration good, List<Limit> limits) {
        if (!limits.stream().allMatch(attempts::allow)) return Optional.empty();
        var code = Secret.sixDigits();
        mapper.put(target, address, code.hash(), clock.instant().plus(good));
        return Optional.of(code);
    }

    /** The address to which a code was sent that may still be typed. */
    public Optional<String> waiting(SecretTarget target) {
        return mapper.waiting(target, MOST_TRIES, clock.instant());
    }

    /** The same, though it was tried too often: for the page that says so. */
    public Optional<String> sentTo(SecretTarget target) {
        return mapper.waiting(target, Integer.MAX_VALUE, clock.instant());
    }

    /** Counts a try. True when the code is right, which it stays until it is used. */
    @Transactional
    public boolean check(SecretTarget target, String typed) {
        return mapper.countTry(target, MOST_TRIES, clock.instant()) && mapper.matches(target, new Secret(typed).hash());
    }

    /**
     * Counts a try and uses the code up.
     *
     * @return the address to which it was sent; empty when it is wrong or too late
     */
    @Transactional
    public Optional<String> use(SecretTarget target, String typed) {
        if (!mapper.countTry(target, MOST_TRIES, clock.instant())) return Optional.empty();
        return mapper.use(target, new Secret(typed).hash());
    }

    /** After a check: what was asked for is done. */
    @Transactional
    public void forget(SecretTarget target) {
        mapper.forget(target);
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetExpired(now);
    }
}
