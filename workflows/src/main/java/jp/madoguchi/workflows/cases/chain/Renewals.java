package jp.madoguchi.workflows.cases.chain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更新のお知らせ: 60 and 14 days before a document runs out, each once, also where the server stood still on that day. */
@Component
public class Renewals {

    private static final List<Integer> DAYS_BEFORE = List.of(60, 14);

    private final JdbcTemplate sql;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Renewals(JdbcTemplate sql, Applications applications, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void tell() {
        record Document(UUID id, UUID application, String kind, String number, LocalDate until) {
        }
        var today = JapaneseTime.date(clock.instant());
        for (var days : DAYS_BEFORE) {
            // What is nearer than the next notice gets that one only.
            var nearer = DAYS_BEFORE.stream().filter(other -> other < days).max(Integer::compare).orElse(-1);
            var documents = sql.query("""
                    select d.id, d.application_id, d.kind, d.number, d.valid_until from issued_document d join application a on a.id = d.application_id
                    where d.revoked_at is null and a.state = 'GRANTED' and d.valid_until > ? and d.valid_until <= ?
                      and not exists (select 1 from expiry_notice n where n.document_id = d.id and n.days = ?)
                    order by d.valid_until limit 5000 for update of d skip locked
                    """, (row, i) -> new Document(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3), row.getString(4), row.getObject(5, LocalDate.class)),
                    today.plusDays(nearer), today.plusDays(days), days);
            for (var document : documents) {
                events.publishEvent(new Expiring(applications.get(new ApplicationId(document.application)),
                        document.kind, document.number, document.until));
                sql.update("insert into expiry_notice (document_id, days, sent_at) values (?, ?, ?)", document.id,
                        days, Timestamp.from(clock.instant()));
            }
        }
    }
}
