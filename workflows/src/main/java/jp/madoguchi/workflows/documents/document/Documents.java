package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.seal.Seals;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Issues documents, each once for an application however often the process asks, and keeps their bytes. */
@Service
public class Documents {

    /** Within this time it is done right after the commit; then the sweep takes over. */
    private static final Duration SEALED_SOON = Duration.ofSeconds(30);

    private final DocumentMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final DecisionData decisionData;
    private final Rendering rendering;
    private final Seals seals;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final String site;

    Documents(DocumentMapper mapper, Applications applications, Workflows workflows, Tasks tasks,
            DecisionData decisionData, Rendering rendering, Seals seals, ApplicationEventPublisher events,
            Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.decisionData = decisionData;
        this.rendering = rendering;
        this.seals = seals;
        this.events = events;
        this.clock = clock;
        this.site = site;
    }

    @EventListener
    @Transactional
    public void issue(ProcessNews.Issuing news) {
        var application = applications.get(news.application());
        var step = workflows.get(application.workflow()).steps(IssueStep.class).filter(s -> s.key().equals(news.step()))
                .findFirst().orElseThrow();
        tasks.passed(application.id(), step.key(), "", null);
        if (mapper.exists(application.id(), step.issues())) return;
        var today = applications.today();
        var until = step.until(decisionData.of(application), today).orElse(null);
        var token = Secret.random().text();
        var number = "%s-%06d".formatted(step.series(), mapper.nextNumber(application.authority(), step.series()));
        var document = new IssuedDocument(DocumentId.next(clock.instant()), application.id(), application.authority(),
                step.issues(), step.html().isEmpty() ? "" : step.title(),
                number, token, today, until, null, "", clock.instant(), false);
        keep(document, rendering.of(application, step,
                new Rendering.Said(number, application.proposalReason(), until, Pdfs.qr(site + "/verify/" + token))));
    }

    /** 不許可の通知, with the reason and the 教示. */
    @EventListener
    @Order(NewsOrder.DRAW_DOCUMENTS)
    @Transactional
    public void refuse(ProcessNews.Refusing news) {
        var application = applications.get(news.application());
        letter(application, Use.REFUSAL, "refusal", application.proposalReason());
    }

    /** What was issued before is worth nothing without the favourable decision. */
    @EventListener
    @Transactional
    public void decided(Decided news) {
        if (applications.get(news.application()).state() != State.GRANTED) mapper.revoke(news.application(), clock.instant());
    }

    /** 取消し: nothing that was issued is valid any more; a letter says why and where an appeal goes. */
    @Transactional
    public void revoke(Application application, String reason) {
        mapper.revoke(application.id(), clock.instant());
        letter(application, Use.REVOCATION, "revocation", reason);
    }

    /** Once for an application; as its owner wrote it, or the built-in one. */
    void letter(Application application, Use use, String kind, String reason) {
        if (mapper.exists(application.id(), kind)) return;
        var template = workflows.get(application.workflow()).letter(use, decisionData.of(application));
        var number = template.filter(step -> !step.series().isEmpty())
                .map(step -> "%s-%06d".formatted(step.series(),
                mapper.nextNumber(application.authority(), step.series()))).orElse("");
        keep(new IssuedDocument(DocumentId.next(clock.instant()), application.id(), application.authority(), kind,
                template.map(IssueStep::title).orElse(""),
                number.isEmpty() ? null : number, null, null, null, null, "", clock.instant(), false),
                template.map(step -> rendering.of(application, step, new Rendering.Said(number, reason, null, "")))
                        .orElseGet(() -> rendering.letter(kind, application, Map.of("reason", reason))));
    }

    /** 領収書 and the like: a built-in letter with what more it has to say. Once for a kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proof(Application application, String kind, String title, String template, Map<String, Object> more) {
        if (mapper.exists(application.id(), kind)) return;
        keep(new IssuedDocument(DocumentId.next(clock.instant()), application.id(), application.authority(), kind,
                title, null, null, null, null, null, "", clock.instant(), false),
                rendering.letter(template, application, more));
    }

    private void keep(IssuedDocument document, Pdfs.Drawn drawn) {
        var kept = new IssuedDocument(document.id(), document.application(), document.authority(), document.kind(),
                document.title(), document.number(),
                document.verifyToken(), document.validFrom(), document.validUntil(), null, drawn.warning(),
                        document.issuedAt(), !seals.has(document.authority()));
        mapper.insert(kept, drawn.pdf(), Sha256.of(drawn.pdf()), clock.instant().plus(SEALED_SOON));
        if (!kept.ready()) events.publishEvent(new Drawn(kept.id()));
        if (!drawn.warning().isEmpty()) applications.happened(document.application(), "glyphs", null, drawn.warning());
    }

    public List<IssuedDocument> of(ApplicationId application) {
        return mapper.of(application);
    }

    /** In the authority's register of issued documents. */
    public Optional<IssuedDocument> numbered(AuthorityId authority, String number) {
        return mapper.byNumber(authority, number);
    }

    /** The bytes as they were sealed; those that wait for their seal are not given out. */
    public byte[] pdf(IssuedDocument document) {
        if (!document.ready()) throw new NotFound("document");
        return mapper.pdf(document.id()).bytes();
    }

    Optional<IssuedDocument> behind(@Nullable String token) {
        return token == null ? Optional.empty() : mapper.byToken(token);
    }
}
