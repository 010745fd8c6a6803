package jp.madoguchi.platform.identity.passkey;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * パスキー of residents and staff: made on a device, and used to sign in without typing anything.
 *
 * <p>What a device has to sign is kept in the database, for the browser that asked, and is good once.
 */
@Service
public class Passkeys implements ForgetsExpired {

    private static final Duration WAITS = Duration.ofMinutes(5);
    /** More would hardly be somebody's own. */
    public static final int MOST = 20;

    private final PasskeyMapper mapper;
    private final Ceremonies ceremonies;
    private final Clock clock;

    Passkeys(PasskeyMapper mapper, Ceremonies ceremonies, Clock clock) {
        this.mapper = mapper;
        this.ceremonies = ceremonies;
        this.clock = clock;
    }

    public List<Passkey> of(Owner owner) {
        return mapper.of(owner).stream().map(row -> new Passkey(Base64.getUrlEncoder().withoutPadding()
                .encodeToString(row.id().bytes()), row.label(), row.createdAt(), row.usedAt())).toList();
    }

    /**
     * For {@code navigator.credentials.create}, as JSON.
     *
     * @param name what the device shows beside the key
     */
    @Transactional
    public String creation(Owner owner, String name, Secret browser) {
        if (mapper.of(owner).size() >= MOST) throw new PasskeyRefused("more than " + MOST);
        return ceremonies.creation(owner, name, asked(browser, "create"));
    }

    /** @throws PasskeyRefused if that is no answer to what this browser was asked */
    @Transactional
    public void add(Owner owner, String name, Secret browser, String answer, String label) {
        ceremonies.register(owner, name, taken(browser, "create"), answer, label);
    }

    /** For {@code navigator.credentials.get}, as JSON; it names nobody: the device knows whose keys it has. */
    @Transactional
    public String request(Secret browser) {
        return ceremonies.request(asked(browser, "get"));
    }

    /**
     * Whose key it is.
     *
     * @throws PasskeyRefused if it opens none
     */
    @Transactional(noRollbackFor = PasskeyRefused.class)
    public Owner recognise(Secret browser, String answer) {
        return ceremonies.recognise(taken(browser, "get"), answer);
    }

    @Transactional
    public boolean remove(Owner owner, String id) {
        return mapper.remove(owner, bytes(id)) > 0;
    }

    @Transactional
    public boolean rename(Owner owner, String id, String label) {
        return mapper.rename(owner, bytes(id), label) > 0;
    }

    private static byte[] bytes(String id) {
        try {
            return Base64.getUrlDecoder().decode(id);
        } catch (IllegalArgumentException e) {
            return new byte[0];
        }
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forget(now);
    }

    private Bytes asked(Secret browser, String purpose) {
        var challenge = Bytes.random();
        mapper.ask(browser.hash("passkey"), purpose, challenge.getBytes(), clock.instant().plus(WAITS));
        return challenge;
    }

    private Bytes taken(Secret browser, String purpose) {
        return mapper.take(browser.hash("passkey"), purpose, clock.instant()).map(one -> new Bytes(one.bytes()))
                .orElseThrow(() -> new PasskeyRefused("nothing was asked, or too long ago"));
    }
}
