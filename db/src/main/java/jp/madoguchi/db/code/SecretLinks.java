package jp.madoguchi.db.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 秘密のリンク: an address that nobody can guess and that opens one thing, for a time. Only its hash is kept.
 *
 * <p>Whether what it leads to is still there is the caller's to ask: a link may outlive it. Whoever destroys a thing for good ends its
 * links, too.
 */
@Component
public class SecretLinks implements ForgetsExpired {

    /** So long after its end a page can still say that a link is over, not that there never was one. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    /** @param until after it the link opens nothing; null for one that stays until it is ended */
    record Kept(SecretTarget target, @Nullable Instant until) {
    }

    /** A link that was made; over when its time has passed. */
    public record Found(SecretTarget target, boolean over) {
    }

    private final SecretLinkMapper mapper;
    private final Clock clock;

    SecretLinks(SecretLinkMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** One more; those before go on. */
    @Transactional
    public Secret make(SecretTarget target, Duration good) {
        return make(target, clock.instant().plus(good));
    }

    @Transactional
    public Secret make(SecretTarget target, Instant until) {
        var link = Secret.random();
        mapper.insert(link.hash(target.purpose()), target, until);
        return link;
    }

    /** The only one: that before opens nothing any more, and this one stays until it is ended or renewed. */
    @Transactional
    public Secret renew(SecretTarget target) {
        var link = Secret.random();
        mapper.renew(link.hash(target.purpose()), target);
        return link;
    }

    /** What a link leads to that is good now. */
    public Optional<SecretTarget> find(String purpose, Secret link) {
        return look(purpose, link).filter(found -> !found.over()).map(Found::target);
    }

    /** The same, though its time may have passed. */
    public Optional<Found> look(String purpose, Secret link) {
        return mapper.find(purpose, link.hash(purpose), link.hash())
                .map(kept -> new Found(kept.target(), kept.until() != null && !kept.until().isAfter(clock.instant())));
    }

    /** Once: it opens nothing afterwards. Empty when it is not good, or somebody was faster. */
    @Transactional
    public Optional<SecretTarget> use(String purpose, Secret link) {
        return mapper.use(purpose, link.hash(purpose), link.hash(), clock.instant());
    }

    public boolean isOpen(SecretTarget target) {
        return mapper.isOpen(target, clock.instant());
    }

    @Transactional
    public void end(SecretTarget target) {
        mapper.end(target);
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetBefore(now.minus(REMEMBERED));
    }
}
