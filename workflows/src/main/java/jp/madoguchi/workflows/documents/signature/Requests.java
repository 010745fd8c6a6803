package jp.madoguchi.workflows.documents.signature;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to sign what, and where it is frozen (署名の依頼). */
@Service
public class Requests {

    /** Between the task and the person, where each decider has a request of their own. */
    static final String BY = ":by:";

    private final JdbcTemplate sql;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final Signatures signatures;
    private final Statements statements;
    private final Clock clock;

    Requests(JdbcTemplate sql, Applications applications, Workflows workflows, Tasks tasks, Signatures signatures,
            Statements statements, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.signatures = signatures;
        this.statements = statements;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void waiting(ProcessNews.Waiting news) {
        if (news.whom() != For.SIGNATURE) return;
        var signer = signer(applications.get(news.application()), news.place());
        sql.update("insert into signature_request (task_id, application_id, step, signer, name, created_at) values (?, ?, ?, ?, ?, ?)",
                news.task(), news.application().value(), Place.of(news.place()).step(), signer.key(), signer.name(),
                        Timestamp.from(clock.instant()));
    }

    /** Of the last time that the application was at each signature step. */
    public List<Request> of(ApplicationId application) {
        return sql.query("select distinct on (step, signer) task_id from signature_request where application_id = ? and decider_id is null order by step, signer, created_at desc", (row, i) -> row.getString(1), application.value())
                .stream().flatMap(task -> find(task).stream()).toList();
    }

    /** Those of earlier times, too. */
    List<Request> ever(ApplicationId application) {
        return sql.query("select task_id from signature_request where application_id = ? order by created_at",
                (row, i) -> row.getString(1), application.value()).stream().flatMap(task -> find(task).stream())
                .toList();
    }

    Optional<Request> of(ApplicationId application, String place) {
        return of(application).stream().filter(request -> request.place().equals(place)).findFirst();
    }

    Optional<Request> find(String task) {
        var open = tasks.find(task.split(BY)[0]).filter(Task::isOpen).isPresent();
        return sql.query("select application_id, step, signer, name, decider_id from signature_request where task_id = ?",
                (row, i) -> new Request(task, new ApplicationId(row.getObject(1, UUID.class)), row.getString(2),
                        row.getString(3), row.getString(4), row.getObject(5) == null ? null
                        : new PersonId(row.getObject(5, UUID.class)), open, signatures.confirmed(task).orElse(null)),
                        task).stream().findFirst();
    }

    /**
     * A decider is asked to sign what is decided; each of those who may decide for themselves. When something else is
     * to be decided it begins anew.
     *
     * @param facts canonical JSON; the fingerprint of the PDF is added to it
     */
    @Transactional
    public Request askDecider(Task task, Staff staff, String facts, Supplier<byte[]> pdf) {
        var id = task.id() + BY + staff.personId();
        var kept = sql.query("select statement from signature_request where task_id = ?", (row, i) -> row.getString(1),
                id).stream().findFirst();
        if (kept.filter(statement -> Statement.facts(statement).equals(facts)).isEmpty()) {
            var at = Place.of(task.place());
            var now = Timestamp.from(clock.instant());
            var fresh = Statement.of(facts, pdf.get());
            signatures.dropOthers(id);
            sql.update("""
                    insert into signature_request (task_id, application_id, step, signer, name, decider_id, statement, pdf, frozen_at, created_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    on conflict (task_id) do update set name = excluded.name, statement = excluded.statement, pdf = excluded.pdf, frozen_at = excluded.frozen_at
                    """, id, task.application().value(), at.step(), at.part(), staff.name(), staff.personId(), fresh.json(), fresh.pdf(), now, now);
        }
        return find(id).orElseThrow();
    }

    /** What that decider signed, word for word. */
    public String signed(Task task, Staff staff) {
        return statement(find(task.id() + BY + staff.personId()).orElseThrow()).json();
    }

    Signer signer(Request request) {
        if (request.decider() != null) return new Signer(request.signer(), request.name(), Signer.With.STAFF, null, null, null, null, null);
        var application = applications.get(request.application());
        return signer(application, Place.id(request.step(), request.signer()));
    }

    private Signer signer(Application application, String place) {
        var at = Place.of(place);
        return workflows.get(application.workflow()).step(at.step()).orElseThrow().parts().stream()
                .filter(part -> part.key().equals(at.part())).map(Signer.class::cast).findFirst().orElseThrow();
    }

    /** What is signed; the first time that it is asked for it is frozen, and never changes again. */
    @Transactional
    public Statement statement(Request request) {
        var kept = sql.query("select statement, pdf from signature_request where task_id = ? for update",
                (row, i) -> row.getString(1) == null ? null : new Statement(row.getString(1), row.getBytes(2)),
                request.task()).getFirst();
        if (kept != null) return kept;
        var application = applications.get(request.application());
        var submission = statements.last(application);
        var fresh = statements.freeze(application, signer(request), submission);
        sql.update("update signature_request set statement = ?, pdf = ?, submission = ?, frozen_at = ? where task_id = ?", fresh.json(),
                fresh.pdf(), submission.ordinal(), Timestamp.from(clock.instant()), request.task());
        return fresh;
    }

    /** A link for a signer who is not the applicant; the one before it opens nothing any more. */
    @Transactional
    public Secret link(Request request) {
        var link = Secret.random();
        sql.update("update signature_request set link_hash = ? where task_id = ?", link.hash("sign"), request.task());
        return link;
    }

    Optional<Request> behind(String link) {
        return sql.query("select task_id from signature_request where link_hash = ?", (row, i) -> row.getString(1),
                new Secret(link).hash("sign")).stream().findFirst().flatMap(this::find);
    }

    /** Whether answers were corrected after they were signed. */
    public boolean isOutdated(Request request) {
        return sql.query("select submission from signature_request where task_id = ? and submission is not null",
                (row, i) -> row.getInt(1), request.task()).stream().findFirst()
                .filter(ordinal -> ordinal < statements.last(applications.get(request.application())).ordinal()).isPresent();
    }
}
