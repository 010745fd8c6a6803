package jp.madoguchi.db.code;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.key.Key;
import jp.madoguchi.db.key.KeyPurpose;
import jp.madoguchi.db.key.KeyRing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 確認コード: eight digits that are sent somewhere and typed back, by which somebody shows to read what is sent there.
 *
 * <p>A code is good once, for a while and for five tries; asking anew ends the one before. Only a MAC of it is kept, with a key that is not
 * in the database: whoever reads the table cannot try out the hundred million there are.
 */
@Component
public class OneTimeCodes implements ForgetsExpired {

    private static final int MOST_TRIES = 5;

    private final OneTimeCodeMapper mapper;
    private final Attempts attempts;
    private final KeyRing keys;
    private final Clock clock;

    OneTimeCodes(OneTimeCodeMapper mapper, Attempts attempts, KeyRing keys, Clock clock) {
        this.mapper = mapper;
        this.attempts = attempts;
        this.keys = keys;
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
        var code = Secret.eightDigits();
        mapper.put(target, address, mac(keys.current(KeyPurpose.CODES), target, code.text()), clock.instant().plus(good));
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
        return mapper.countTry(target, MOST_TRIES, clock.instant()) && mapper.matches(target, macs(target, typed));
    }

    /**
     * Counts a try and uses the code up.
     *
     * @return the address to which it was sent; empty when it is wrong or too late
     */
    @Transactional
    public Optional<String> use(SecretTarget target, String typed) {
        if (!mapper.countTry(target, MOST_TRIES, clock.instant())) return Optional.empty();
        return mapper.use(target, macs(target, typed));
    }

    /** By each key that may have been used: one that was just changed ends no code that is on its way. */
    private List<byte[]> macs(SecretTarget target, String typed) {
        return keys.all(KeyPurpose.CODES).stream().map(key -> mac(key, target, typed)).toList();
    }

    private static byte[] mac(Key key, SecretTarget target, String code) {
        return key.mac(String.join("\n", target.authority().toString(), target.purpose(), target.subject(), code)
                .getBytes(StandardCharsets.UTF_8));
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
