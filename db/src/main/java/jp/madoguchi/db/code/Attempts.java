package jp.madoguchi.db.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.db.ForgetsExpired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in a window of time, for all nodes together, so that guessing gets slow.
 *
 * <p>Counted in the caller's transaction, if there is one: a second connection would let a crowd starve the pool.
 */
@Component
public class Attempts implements ForgetsExpired {

    private final AttemptMapper mapper;
    private final Clock clock;

    Attempts(AttemptMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** True as long as the limit is not passed in the current window. */
    @Transactional
    public boolean allow(Limit limit) {
        return mapper.count(limit.what(), limit.subject(), start(limit)) <= limit.most();
    }

    /** Whether there is room for one more, without counting one: where only what fails counts. */
    public boolean hasRoom(Limit limit) {
        return mapper.counted(limit.what(), limit.subject(), start(limit)) < limit.most();
    }

    private Instant start(Limit limit) {
        var window = limit.window().toSeconds();
        return Instant.ofEpochSecond(clock.instant().getEpochSecond() / window * window);
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
