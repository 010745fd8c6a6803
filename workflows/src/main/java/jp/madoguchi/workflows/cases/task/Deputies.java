package jp.madoguchi.workflows.cases.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 代理: everybody says for oneself who of the department acts while one is away; it is on record for whom somebody acted. */
@Service
class Deputies {

    private static final int LONGEST_DAYS = 366;

    record Deputy(UUID id, String name, String post, LocalDate from, LocalDate until) {
    }

    record Colleague(UUID id, String name, String post) {
    }

    private final JdbcTemplate sql;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deputies(JdbcTemplate sql, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    List<Deputy> mine(Staff staff) {
        return sql.query("select p.id, p.name, p.post, d.from_on, d.until_on from deputy d join person p on p.id = d.deputy_id where d.person_id = ? and d.until_on >= ? order by d.from_on",
                (row, i) -> new Deputy(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)), staff.personId(),
                        today());
    }

    /** For whom this person acts today. */
    List<Deputy> actsFor(Staff staff) {
        return sql.query("select p.id, p.name, p.post, d.from_on, d.until_on from deputy d join person p on p.id = d.person_id where d.deputy_id = ? and ? between d.from_on and d.until_on order by p.name",
                (row, i) -> new Deputy(row.getObject(1, UUID.class), row.getString(2), row.getString(3),
                        row.getObject(4, LocalDate.class), row.getObject(5, LocalDate.class)), staff.personId(),
                        today());
    }

    List<Colleague> colleagues(Staff staff) {
        return sql.query("""
                select distinct p.id, p.name, p.post from person p join person_role r on r.person_id = p.id
                where p.department_id = ? and p.active and p.id <> ? and r.role in ('CLERK', 'APPROVER') order by p.name
                """, (row, i) -> new Colleague(row.getObject(1, UUID.class), row.getString(2), row.getString(3)), staff.departmentId(), staff.personId());
    }

    /** False where the days make no sense. */
    @Transactional
    boolean add(Staff staff, UUID deputy, LocalDate from, LocalDate until) {
        if (!staff.handlesApplications() || colleagues(staff).stream()
                .noneMatch(one -> one.id.equals(deputy))) throw new NotAllowed("is no colleague");
        if (until.isBefore(from) || until.isBefore(today()) || from.plusDays(LONGEST_DAYS).isBefore(until)) return false;
        sql.update("insert into deputy (person_id, deputy_id, from_on, until_on) values (?, ?, ?, ?) on conflict (person_id, deputy_id, from_on) do update set until_on = excluded.until_on",
                staff.personId(), deputy, from, until);
        events.publishEvent(new StaffAct(staff, "deputy", null, from + " – " + until));
        return true;
    }

    @Transactional
    void remove(Staff staff, UUID deputy, LocalDate from) {
        sql.update("delete from deputy where person_id = ? and deputy_id = ? and from_on = ?", staff.personId(), deputy, from);
        events.publishEvent(new StaffAct(staff, "deputy-end", null, from.toString()));
    }

    private LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }
}
