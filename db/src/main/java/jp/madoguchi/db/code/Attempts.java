package jp.madoguchi.db.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.db.ForgetsExpired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in a window of time, for all nodes together, so that guessing gets slow. The window slides by tenths of its length, so
 * that no edge of it lets twice as much pass. What was refused does not count, or whoever goes on would shut out all behind the same
 * sender.
 *
 * <p>Counted in the caller's transaction, if there is one: a second connection would let a crowd starve the pool.
 */
@Component
public class Attempts implements ForgetsExpired {

    private static final int PARTS = 10;

    private final AttemptMapper mapper;
    private final Clock clock;

    Attempts(AttemptMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** True as long as the limit is not passed in the window that ends now. */
    @Transactional
    public boolean allow(Limit limit) {
        return allow(limit, 1);
    }

    /** The same for some at once. */
    @Transactional
    public boolean allow(Limit limit, int many) {
        var part = part(limit);
        if (mapper.count(limit.what(), limit.subject(), part, since(limit), many) <= limit.most()) return true;
        mapper.takeBack(limit.what(), limit.subject(), part, many);
        return false;
    }

    /** Whether there is room for one more, without counting one: where only what fails counts. */
    public boolean hasRoom(Limit limit) {
        return mapper.counted(limit.what(), limit.subject(), since(limit)) < limit.most();
    }

    /** How long until there is room again, where there is none. */
    public Duration wait(Limit limit) {
        var first = mapper.first(limit.what(), limit.subject(), since(limit));
        return first.map(at -> Duration.between(clock.instant(), at.plus(limit.window()))).orElse(Duration.ZERO);
    }

    private Instant since(Limit limit) {
        return clock.instant().minus(limit.window());
    }

    private Instant part(Limit limit) {
        var length = Math.max(1, limit.window().toSeconds() / PARTS);
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
    }

    /** After a success the tries before it do not count any more. */
    @Transactional
    public void forget(String what, String subject) {
        mapper.forget(what, subject);
    }

    /** No window is longer than a day. */
    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetBefore(now.minus(Duration.ofDays(1)));
    }
}
