package jp.madoguchi.platform.site.web;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets every night what has no use any more: codes, links and keys past their time, old counts of tries. */
@Component
class Housekeeping {

    private final JdbcTemplate sql;
    private final Clock clock;

    Housekeeping(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void forget() {
        var now = Timestamp.from(clock.instant());
        sql.update("delete from mail_code where expires_at < ?", now);
        sql.update("delete from status_code where expires_at < ?", now);
        sql.update("delete from resume_link where expires_at < ?", now);
        sql.update("delete from reach_code where expires_at < ?", now);
        sql.update("delete from safe_link where expires_at < ?", now);
        sql.update("delete from application_key where expires_at < ?", now);
        sql.update("delete from attempt where window_start < ?", Timestamp.from(clock.instant().minus(Duration.ofDays(1))));
    }
}
