package jp.madoguchi.workflows.cases.opinion;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.OneTimeCodes;
import jp.madoguchi.db.code.SecretLinks;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The links that are mailed to bodies without an account (照会のリンク).
 *
 * <p>A link alone shows nothing: whoever opens it types the code that is mailed to the same address, and from then on that
 * one browser may look and answer. Unknown links cannot be told from none.
 */
@Service
class Links {

    private static final Duration CODE_GOOD = Duration.ofMinutes(15);
    /** Beyond the days of the step, so that a late answer still arrives. */
    private static final Duration GOOD = Duration.ofDays(60);

    /** How a link stands: for whom it is, and whether this browser may look. */
    record Link(UUID id, String task, String mail, boolean open, boolean expired) {
    }

    private static final String OPINION = "opinion";

    private final OpinionMapper mapper;
    private final SecretLinks links;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final OneTimeCodes codes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(OpinionMapper mapper, SecretLinks links, Applications applications, Workflows workflows, Tasks tasks, OneTimeCodes codes,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.links = links;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.codes = codes;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional
    public void asked(ProcessNews.Waiting news) {
        if (news.whom() == For.OPINION) tasks.find(news.task()).ifPresent(task -> send(task, false));
    }

    /** Again, when its days are nearly or wholly over: the old link may be lost. */
    @EventListener
    @Transactional
    public void running(ProcessNews.Running news) {
        tasks.find(news.task()).filter(task -> task.kind() == For.OPINION).ifPresent(task -> send(task, true));
    }

    private void send(Task task, boolean again) {
        var application = applications.get(task.application());
        var place = Place.of(task.place());
        workflows.get(application.workflow()).step(place.step()).orElseThrow().parts().stream()
                .filter(part -> part.key().equals(place.part())).map(Body.class::cast).filter(Body::byMail).findFirst().ifPresent(body -> {
            var id = UUID.randomUUID();
            mapper.insertLink(id, task.id(), body.mail(), clock.instant());
            var token = links.make(new SecretTarget(application.authority(), OPINION, id.toString()), GOOD);
            events.publishEvent(new OpinionAsked(application, body, task.dueOn(), token, again));
        });
    }

    Optional<Link> find(String token, Resident resident) {
        return links.look(OPINION, new Secret(token))
                .flatMap(found -> mapper.link(UUID.fromString(found.target().subject()), resident.key().hash(), found.over()));
    }

    /** Mails a code to where the link went; more than a few in an hour are not sent. */
    @Transactional
    void askCode(String token, Link link) {
        var application = applications.get(tasks.find(link.task).orElseThrow().application());
        codes.ask(target(application, token), link.mail, CODE_GOOD, List.of(Limit.hourly("opinion-code", link.task, 6)))
                .ifPresent(code -> events.publishEvent(new OpinionCodeAsked(application, link.mail, code)));
    }

    /** True where the code was right; this browser, and no other, may then look. */
    @Transactional
    boolean enter(String token, String code, Link link, Resident resident) {
        var application = applications.get(tasks.find(link.task).orElseThrow().application());
        if (codes.use(target(application, token), code).isEmpty()) return false;
        mapper.letIn(link.id, resident.key().hash());
        return true;
    }

    private static SecretTarget target(Application application, String token) {
        return new SecretTarget(application.authority(), OPINION, SecretTarget.hidden(token));
    }
}
