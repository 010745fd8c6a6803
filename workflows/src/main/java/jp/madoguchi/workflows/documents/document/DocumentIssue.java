package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.util.Map;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 交付: draws documents when the process asks for them, when it refuses, and when what was granted is taken back. */
@Service
public class DocumentIssue {

    private final Documents documents;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final DecisionData decisionData;
    private final Rendering rendering;
    private final Clock clock;
    private final String site;

    DocumentIssue(Documents documents, Applications applications, Workflows workflows, Tasks tasks, DecisionData decisionData,
            Rendering rendering, Clock clock, @Value("${madoguchi.site}") String site) {
        this.documents = documents;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.decisionData = decisionData;
        this.rendering = rendering;
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
        if (documents.has(application.id(), step.issues())) return;
        var today = applications.today();
        var until = step.until(decisionData.of(application), today).orElse(null);
        var token = Secret.random().text();
        var number = documents.number(application.authority(), step.series());
        var document = new IssuedDocument(DocumentId.next(clock.instant()), application.id(), application.authority(),
                step.issues(), step.html().isEmpty() ? "" : step.title(),
                number, token, today, until, null, "", clock.instant(), false);
        documents.keep(document, rendering.of(application, step,
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

    /** 取消し: nothing that was issued is valid any more; a letter says why and where an appeal goes. */
    @Transactional
    public void revoke(Application application, String reason) {
        documents.invalidate(application.id());
        letter(application, Use.REVOCATION, "revocation", reason);
    }

    /** Once for an application; as its owner wrote it, or the built-in one. */
    void letter(Application application, Use use, String kind, String reason) {
        if (documents.has(application.id(), kind)) return;
        var template = workflows.get(application.workflow()).letter(use, decisionData.of(application));
        var number = template.filter(step -> !step.series().isEmpty())
                .map(step -> documents.number(application.authority(), step.series())).orElse("");
        documents.keep(new IssuedDocument(DocumentId.next(clock.instant()), application.id(), application.authority(), kind,
                template.map(IssueStep::title).orElse(""),
                number.isEmpty() ? null : number, null, null, null, null, "", clock.instant(), false),
                template.map(step -> rendering.of(application, step, new Rendering.Said(number, reason, null, "")))
                        .orElseGet(() -> rendering.letter(kind, application, Map.of("reason", reason))));
    }

    /** 領収書 and the like: a built-in letter with what more it has to say. Once for a kind. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void proof(Application application, String kind, String title, String template, Map<String, Object> more) {
        if (documents.has(application.id(), kind)) return;
        documents.keep(new IssuedDocument(DocumentId.next(clock.instant()), application.id(), application.authority(), kind,
                title, null, null, null, null, null, "", clock.instant(), false),
                rendering.letter(template, application, more));
    }
}
