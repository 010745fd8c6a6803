package jp.madoguchi.platform.site.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.designer.release.Released;
import jp.madoguchi.platform.identity.people.Moved;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.people.StaffActs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 監査記録: written in the transaction of what it tells about, so that nothing is read or changed without it. */
@Service
class Audit {

    record Entry(Instant at, String person, String action, @Nullable String receiptNumber, String detail) {
    }

    private final JdbcTemplate sql;
    private final Clock clock;

    Audit(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffAct act) {
        sql.update("insert into audit_event (at, authority_id, person_id, action, application_id, detail) values (?, ?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()), act.staff().authorityId(), act.staff().personId(), act.action(),
                act.application() == null ? null : act.application().value(), act.detail());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffActs acts) {
        var at = Timestamp.from(clock.instant());
        sql.batchUpdate("insert into audit_event (at, authority_id, person_id, action, application_id, detail) values (?, ?, ?, ?, ?, ?)",
                acts.applications().stream().map(application -> new Object[] {at, acts.staff().authorityId(),
                        acts.staff().personId(), acts.action(), application.value(), acts.detail()}).toList());
    }

    /** What goes live on its day has nobody at a desk. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Released news) {
        sql.update("insert into audit_event (at, authority_id, person_id, action, detail) values (?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                news.authority().value(), news.by() == null ? null : news.by().value(), "form-release", news.code());
    }

    /** A transfer takes effect on its day, as somebody wrote it before. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Moved news) {
        sql.update("insert into audit_event (at, authority_id, person_id, action, detail) values (?, ?, ?, ?, ?)",
                Timestamp.from(clock.instant()),
                news.authority().value(), news.by().value(), "person-moved", news.number());
    }

    /** The latest first. */
    List<Entry> latest(AuthorityId authority, int page, int size) {
        return sql.query("""
                select e.at, p.name, e.action, a.receipt_number, e.detail
                from audit_event e left join person p on p.id = e.person_id left join application a on a.id = e.application_id
                where e.authority_id = ?
                order by e.id desc limit ? offset ?
                """, (row, i) -> new Entry(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2), row.getString(3), row.getString(4), row.getString(5)),
                authority.value(), size, page * size);
    }
}
