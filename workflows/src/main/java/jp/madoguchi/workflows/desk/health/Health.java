package jp.madoguchi.workflows.desk.health;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Failure;
import jp.madoguchi.workflows.engine.process.Failures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** For administrators: failures with what to do about them, and the daily comparison of our tables with the engine's. */
@Service
public class Health {

    /** A failure with the application it belongs to. */
    public record Stopped(Failure failure, Application application) {
    }

    /** @param kind its words are {@code finding.<kind>}; number null where it belongs to no application */
    public record Finding(String kind, String number, String detail, Instant at) {
    }

    /** How things that do not agree are found; each gives an application's id and a detail. */
    private static final List<String[]> QUESTIONS = List.of(
            new String[] {"stuck", """
                    select a.id, '' from application a
                    where a.decision is null and a.receipt_number is not null
                      and not exists (select 1 from task t where t.application_id = a.id and t.done_at is null)
                      and not exists (select 1 from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_ where e.business_key_ = a.id::text)"""},
            new String[] {"noProcess", """
                    select a.id, '' from application a
                    where a.decision is null and a.receipt_number is not null
                      and not exists (select 1 from act_ru_execution e where e.business_key_ = a.id::text)"""},
            new String[] {"processLeft", """
                    select a.id, a.state from act_ru_execution e join application a on a.id::text = e.business_key_
                    where e.parent_id_ is null and a.decision is not null"""},
            new String[] {"taskGone", """
                    select t.application_id, t.name from task t where t.done_at is null and not exists (select 1 from act_ru_task r where r.id_ = t.id)"""},
            new String[] {"taskUnknown", """
                    select a.id, r.name_ from act_ru_task r join act_ru_execution e on e.id_ = r.proc_inst_id_ join application a on a.id::text = e.business_key_
                    where not exists (select 1 from task t where t.id = r.id_ and t.done_at is null)"""});

    private final JdbcTemplate sql;
    private final Failures failures;
    private final Applications applications;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Health(JdbcTemplate sql, Failures failures, Applications applications, Tasks tasks, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.failures = failures;
        this.applications = applications;
        this.tasks = tasks;
        this.events = events;
        this.clock = clock;
    }

    /** Of the own authority. */
    public List<Stopped> stopped(Staff staff) {
        administers(staff);
        return failures.all().stream().map(failure -> new Stopped(failure, applications.get(failure.application())))
                .filter(stopped -> stopped.application.authority().equals(staff.authority())).toList();
    }

    public List<Finding> findings(Staff staff) {
        administers(staff);
        return sql.query("""
                select f.kind, a.receipt_number, f.detail, f.found_at from process_finding f left join application a on a.id = f.application_id
                where a.authority_id = ? order by f.id desc limit 200
                """, (row, i) -> new Finding(row.getString(1), row.getString(2), row.getString(3), row.getTimestamp(4).toInstant()), staff.authorityId());
    }

    public Optional<Instant> checkedAt() {
        return Optional.ofNullable(sql.queryForObject("select max(checked_at) from process_check", Timestamp.class))
                .map(Timestamp::toInstant);
    }

    @Transactional
    public void retry(Staff staff, String job) {
        var failure = own(staff, job);
        failures.retry(failure);
        tell(staff, "health-retry", failure, "");
    }

    /** Without it; why is on record. */
    @Transactional
    public void skip(Staff staff, String job, String reason) {
        var failure = own(staff, job);
        applications.happened(failure.application(), "skipped", staff.person(), reason);
        if (failures.holdsUp(failure)) tasks.passed(failure.application(), failure.place(), "", null);
        failures.skip(failure);
        tell(staff, "health-skip", failure, reason);
    }

    private Failure own(Staff staff, String job) {
        administers(staff);
        return failures.find(job).filter(one -> applications.get(one.application()).authority()
                .equals(staff.authority())).orElseThrow(() -> new NotFound("failure"));
    }

    private void tell(Staff staff, String action, Failure failure, String reason) {
        events.publishEvent(new StaffAct(staff, action, failure.application(), reason));
    }

    /** いま確かめる. */
    @Transactional
    public int check(Staff staff) {
        administers(staff);
        events.publishEvent(new StaffAct(staff, "health-check", null, ""));
        return check();
    }

    /** One node does it; what was found before and is no longer so goes. */
    @Scheduled(cron = "0 10 4 * * *", zone = "Asia/Tokyo")
    @Transactional
    public int check() {
        sql.execute("lock table process_check in share row exclusive mode");
        sql.update("delete from process_finding");
        sql.update("delete from process_check where checked_at < ?", Timestamp.from(clock.instant().minus(java.time.Duration.ofDays(90))));
        var found = 0;
        for (var question : QUESTIONS)
            found += sql.update("insert into process_finding (found_at, kind, application_id, detail) select ?, ?, q.id, q.detail from ("
                    + question[1] + ") q(id, detail)",
                    Timestamp.from(clock.instant()), question[0]);
        sql.update("insert into process_check (checked_at, findings) values (?, ?)", Timestamp.from(clock.instant()), found);
        return found;
    }

    private static void administers(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
    }
}
