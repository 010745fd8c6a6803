package jp.madoguchi.workflows.cases.opinion;

import java.time.Duration;
import java.util.Optional;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.link.CodedLink;
import jp.madoguchi.workflows.cases.link.CodedLinks;
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

/** 照会のリンク: mailed to bodies without an account; behind one is what is asked. */
@Service
class Links {

    /** Beyond the days of the step, so that a late answer still arrives. */
    private static final Duration GOOD = Duration.ofDays(60);
    private static final String OPINION = "opinion";

    private final CodedLinks links;
    private final Applications applications;
    private final Workflows workflows;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    Links(CodedLinks links, Applications applications, Workflows workflows, Tasks tasks, ApplicationEventPublisher events) {
        this.links = links;
        this.applications = applications;
        this.workflows = workflows;
        this.tasks = tasks;
        this.events = events;
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
            var token = links.make(application.authority(), OPINION, task.id(), body.mail(), GOOD);
            events.publishEvent(new OpinionAsked(application, body, task.dueOn(), token, again));
        });
    }

    Optional<CodedLink> find(String token, Resident resident) {
        return links.find(OPINION, token, resident);
    }

    /** Mails a code to where the link went; more than a few in an hour are not sent. */
    @Transactional
    void askCode(CodedLink link) {
        links.askCode(link).ifPresent(code -> events.publishEvent(new OpinionCodeAsked(
                applications.get(tasks.find(link.task()).orElseThrow().application()), link.mail(), code)));
    }

    /** True where the code was right; this browser, and no other, may then look. */
    boolean enter(CodedLink link, String code, Resident resident) {
        return links.enter(link, code, resident);
    }
}
