package jp.madoguchi.workflows.cases.opinion;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.db.Attempts;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.ProcessNews;
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
    private static final int MOST_TRIES = 5;

    /** How a link stands: for whom it is, and whether this browser may look. */
    record Link(String task, String mail, boolean open, boolean expired) {
    }

    private final OpinionMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Links(OpinionMapper mapper, Applications applications, Workflows workflows, Tasks tasks, Attempts attempts,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.attempts = attempts;
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
                .filter(part -> part.key().equals(place.part()))
                .map(Body.class::cast).filter(Body::byMail).findFirst().ifPresent(body -> {
                    var token = Secret.random();
                    mapper.insertLink(token.hash(), task.id(), body.mail(), clock.instant(), clock.instant().plus(GOOD));
                    events.publishEvent(new OpinionAsked(application, body, task.dueOn(), token, again));
                });
    }

    Optional<Link> find(String token, Resident resident) {
        return mapper.link(new Secret(token).hash(), resident.key().hash(), clock.instant());
    }

    /** Mails a code to where the link went; more than a few in an hour are not sent. */
    @Transactional
    void askCode(String token, Link link) {
        var application = applications.get(tasks.find(link.task).orElseThrow().application());
        if (!attempts.allow("opinion-code", link.task, 6, Duration.ofHours(1))) return;
        var code = Secret.sixDigits();
        mapper.keepCode(new Secret(token).hash(), code.hash(), clock.instant().plus(CODE_GOOD));
        events.publishEvent(new OpinionCodeAsked(application, link.mail, code));
    }

    /** True where the code was right; this browser, and no other, may then look. */
    @Transactional
    boolean enter(String token, String code, Resident resident) {
        var hash = new Secret(token).hash();
        if (!mapper.countTry(hash, MOST_TRIES, clock.instant())) return false;
        return mapper.letIn(hash, new Secret(code).hash(), resident.key().hash());
    }
}
