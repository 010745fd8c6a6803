package jp.madoguchi.db;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts tries in a window of time, for all nodes together, so that guessing gets slow.
 *
 * <p>Counted in a transaction of its own: a failed try stays counted when the rest is rolled back.
 */
@Component
public class Attempts {

    private final JdbcTemplate sql;
    private final Clock clock;

    Attempts(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** True as long as this subject has had no more than {@code most} tries in the current window. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean allow(String what, String subject, int most, Duration window) {
        var start = Instant.ofEpochSecond(clock.instant().getEpochSecond() / window.toSeconds() * window.toSeconds());
        var tries = sql.queryForObject("""
                insert into attempt (what, subject, window_start, tries) values (?, ?, ?, 1)
                on conflict (what, subject, window_start) do update set tries = attempt.tries + 1
                returning tries
                """, Integer.class, what, subject, Timestamp.from(start));
        return tries != null && tries <= most;
    }

    /** Forgets windows that are over. */
    @Transactional
    public void forgetBefore(Instant before) {
        sql.update("delete from attempt where window_start < ?", Timestamp.from(before));
    }
}
