package jp.madoguchi.workflows.documents.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who has to sign what, and where it is frozen (署名の依頼). */
@Service
public class Requests {

    /** Between the task and the person, where each decider has a request of their own. */
    static final String BY = ":by:";

    record Row(ApplicationId application, String step, String signer, String name, @Nullable PersonId decider) {
    }

    private static final String SIGN = "sign";

    private final RequestMapper mapper;
    private final SecretLinks links;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final Signatures signatures;
    private final Statements statements;
    private final RequestRows rows;

    Requests(RequestMapper mapper, SecretLinks links, Applications applications, Workflows workflows, Tasks tasks,
            Signatures signatures, Statements statements, RequestRows rows) {
        this.mapper = mapper;
        this.links = links;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.signatures = signatures;
        this.statements = statements;
        this.rows = rows;
    }

    @EventListener
    @Transactional
    public void waiting(ProcessNews.Waiting news) {
        if (news.whom() != For.SIGNATURE) return;
        rows.ask(news.task(), news.application(), Place.of(news.place()), signer(applications.get(news.application()), news.place()));
    }

    /** Of the last time that the application was at each signature step. */
    public List<Request> of(ApplicationId application) {
        return mapper.latest(application).stream().flatMap(task -> find(task).stream()).toList();
    }

    /** Those of earlier times, too. */
    List<Request> ever(ApplicationId application) {
        return mapper.ever(application).stream().flatMap(task -> find(task).stream())
                .toList();
    }

    Optional<Request> of(ApplicationId application, String place) {
        return of(application).stream().filter(request -> request.place().equals(place)).findFirst();
    }

    Optional<Request> find(String task) {
        var open = tasks.find(task.split(BY)[0]).filter(Task::isOpen).isPresent();
        return mapper.find(task).map(row -> new Request(task, row.application, row.step, row.signer, row.name, row.decider, open,
                signatures.confirmed(task).orElse(null)));
    }

    /**
     * A decider is asked to sign what is decided; each of those who may decide for themselves. When something else is
     * to be decided it begins anew.
     *
     * @param facts canonical JSON; the fingerprint of the PDF is added to it
     * @param pdf drawn with no connection in hand
     */
    public Request askDecider(Task task, Staff staff, String facts, Supplier<byte[]> pdf) {
        var id = id(task, staff);
        if (!Statement.isOf(mapper.statement(id), facts)) rows.askDecider(id, task, staff, facts, Statement.of(facts, pdf.get()));
        return find(id).orElseThrow();
    }

    private static String id(Task task, Staff staff) {
        return task.id() + BY + staff.personId();
    }

    /**
     * What that decider signed, word for word.
     *
     * @throws ChangedMeanwhile where something else is to be decided by now
     */
    public String signed(Task task, Staff staff, String facts) {
        var statement = mapper.statement(id(task, staff));
        if (statement == null || !Statement.isOf(statement, facts)) throw new ChangedMeanwhile();
        return statement;
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

    /** What is signed; the first time that it is asked for it is drawn and frozen, and never changes again. */
    public Statement statement(Request request) {
        var kept = frozen(request);
        if (kept.isPresent()) return kept.get();
        var application = applications.get(request.application());
        var submission = statements.last(application);
        rows.freeze(request.task(), statements.freeze(application, signer(request), submission), submission.ordinal());
        return frozen(request).orElseThrow();
    }

    /** What is signed, where it was asked for. */
    Optional<Statement> frozen(Request request) {
        return mapper.frozen(request.task());
    }

    /** A link for a signer who is not the applicant; the one before it opens nothing any more. */
    @Transactional
    public Secret link(Request request) {
        return links.renew(new SecretTarget(applications.get(request.application()).authority(), SIGN, request.task()));
    }

    Optional<Request> behind(String link) {
        return links.find(SIGN, new Secret(link)).flatMap(target -> find(target.subject()));
    }

    /** Whether answers were corrected after they were signed. */
    public boolean isOutdated(Request request) {
        return mapper.submission(request.task())
                .filter(ordinal -> ordinal < statements.last(applications.get(request.application())).ordinal()).isPresent();
    }
}
