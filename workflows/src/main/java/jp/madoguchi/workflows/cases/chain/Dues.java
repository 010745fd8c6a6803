package jp.madoguchi.workflows.cases.chain;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限のある手続: what is due after a decision, met by the application that follows, told two weeks before. */
@Component
public class Dues {

    private static final int DAYS_BEFORE = 14;

    private final JdbcTemplate sql;
    private final Applications applications;
    private final Workflows workflows;
    private final DecisionData decisionData;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Dues(JdbcTemplate sql, Applications applications, Workflows workflows, DecisionData decisionData,
            ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.workflows = workflows;
        this.decisionData = decisionData;
        this.events = events;
        this.clock = clock;
    }

    /** A report that was withdrawn or refused does not count as handed in: it is due again. */
    @EventListener
    @Transactional
    public void decided(Decided news) {
        var application = applications.get(news.application());
        if (application.state() != State.GRANTED) {
            sql.update("update follow_due set met_by = null, told_at = null where met_by = ?", application.id().value());
            return;
        }
        var known = decisionData.of(application);
        workflows.get(application.workflow()).follows().stream().filter(follow -> follow.due() && follow.when().holds(known))
                .forEach(follow -> due(application.id().value(), follow.key(), today().plusDays(follow.dueDays())));
    }

    /** The application that was sent takes its place in the chain; what is due every year is due again. */
    @EventListener
    @Transactional
    public void sent(SubmissionSent news) {
        var id = news.application().id().value();
        var linked = sql.update(
                "insert into application_link (application_id, previous_id, follow) select d.sent_as, f.previous_id, f.follow from follow_draft f join draft d on d.id = f.draft_id where d.sent_as = ?", id);
        if (linked == 0) return;
        sql.query("select l.previous_id, l.follow, (select min(due_on) from follow_due u where u.application_id = l.previous_id and u.follow = l.follow and u.met_by is null) from application_link l where l.application_id = ?", row -> {
            met(id, row.getObject(1, UUID.class), row.getString(2), row.getObject(3, LocalDate.class));
        }, id);
    }

    private void met(UUID by, UUID previous, String follow, @org.jspecify.annotations.Nullable LocalDate dueOn) {
        if (dueOn == null) return;
        sql.update("update follow_due set met_by = ? where application_id = ? and follow = ? and due_on = ?", by, previous, follow, dueOn);
        var yearly = workflows.get(applications.get(new ApplicationId(previous)).workflow()).follow(follow)
                .filter(one -> one.yearly()).isPresent();
        if (yearly) due(previous, follow, dueOn.plusYears(1));
    }

    private void due(UUID application, String follow, LocalDate on) {
        sql.update("insert into follow_due (application_id, follow, due_on) values (?, ?, ?) on conflict do nothing",
                application, follow, on);
    }

    /** Each once; nodes share the work row by row. */
    @Scheduled(cron = "0 40 8 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void tell() {
        record Due(long id, UUID application, String follow, LocalDate on) {
        }
        List<Due> due = sql.query("""
                select f.id, f.application_id, f.follow, f.due_on from follow_due f join application a on a.id = f.application_id
                where f.met_by is null and f.told_at is null and f.due_on <= ? and a.state = 'GRANTED' order by f.due_on limit 5000 for update of f skip locked
                """, (row, i) -> new Due(row.getLong(1), row.getObject(2, UUID.class), row.getString(3), row.getObject(4, LocalDate.class)), today().plusDays(DAYS_BEFORE));
        for (var one : due) {
            var application = applications.get(new ApplicationId(one.application));
            workflows.get(application.workflow()).follow(one.follow)
                    .ifPresent(follow -> events.publishEvent(new FollowDue(application, follow.name(), one.on)));
            sql.update("update follow_due set told_at = ? where id = ?", Timestamp.from(clock.instant()), one.id);
        }
    }

    private LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }
}
