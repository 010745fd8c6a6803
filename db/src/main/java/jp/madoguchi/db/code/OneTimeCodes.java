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
    public Optional<Secret> ask(SecretTarget place, String address, Duration good, List<Limit> limits) {
        if (!limits.stream().allMatch(attempts::allow)) return Optional.empty();
        var code = Secret.sixDigits();
        mapper.put(place, address, code.hash(), clock.instant().plus(good));
        return Optional.of(code);
    }

    /** The address to which a code was sent that may still be typed. */
    public Optional<String> waiting(SecretTarget place) {
        return mapper.waiting(place, MOST_TRIES, clock.instant());
    }

    /** The same, though it was tried too often: for the page that says so. */
    public Optional<String> sentTo(SecretTarget place) {
        return mapper.waiting(place, Integer.MAX_VALUE, clock.instant());
    }

    /** Counts a try. True when the code is right, which it stays until it is used. */
    @Transactional
    public boolean check(SecretTarget place, String typed) {
        return mapper.countTry(place, MOST_TRIES, clock.instant()) && mapper.matches(place, new Secret(typed).hash());
    }

    /**
     * Counts a try and uses the code up.
     *
     * @return the address to which it was sent; empty when it is wrong or too late
     */
    @Transactional
    public Optional<String> use(SecretTarget place, String typed) {
        if (!mapper.countTry(place, MOST_TRIES, clock.instant())) return Optional.empty();
        return mapper.use(place, new Secret(typed).hash());
    }

    /** After a check: what was asked for is done. */
    @Transactional
    public void forget(SecretTarget place) {
        mapper.forget(place);
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetExpired(now);
    }
}
