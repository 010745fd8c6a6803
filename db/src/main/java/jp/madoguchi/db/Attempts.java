package jp.madoguchi.db;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in a window of time, for all nodes together, so that guessing gets slow.
 *
 * <p>Counted in the caller's transaction, if there is one: a second connection would let a crowd starve the pool.
 */
@Component
public class Attempts implements ForgetsExpired {

    private final JdbcTemplate sql;
    private final Clock clock;

    Attempts(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** True as long as this subject has had no more than {@code most} tries in the current window. */
    @Transactional
    public boolean allow(String what, String subject, int most, Duration window) {
        var start = Instant.ofEpochSecond(clock.instant().getEpochSecond() / window.toSeconds() * window.toSeconds());
        var tries = sql.queryForObject("""
                insert into attempt (what, subject, window_start, tries) values (?, ?, ?, 1)
                on conflict (what, subject, window_start) do update set tries = attempt.tries + 1
                returning tries
                """, Integer.class, what, subject, Timestamp.from(start));
        return tries != null && tries <= most;
    }

    /** After a success the tries before it do not count any more. */
    @Transactional
    public void forget(String what, String subject) {
        sql.update("delete from attempt where what = ? and subject = ?", what, subject);
    }

    /** No window is longer than a day. */
    @Override
    public void forgetExpired(Instant now) {
        sql.update("delete from attempt where window_start < ?", Timestamp.from(now.minus(Duration.ofDays(1))));
    }
}
