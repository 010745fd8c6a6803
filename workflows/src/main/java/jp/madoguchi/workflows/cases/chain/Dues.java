package jp.madoguchi.workflows.cases.chain;

import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.application.SubmissionSent;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 期限のある手続: what is due after a decision, met by the application that follows, told two weeks before. */
@Component
public class Dues {

    private static final String WORK = "follow.dues";
    private static final int DAYS_BEFORE = 14;

    record Due(long id, ApplicationId application, String follow, LocalDate on) {
    }

    /** What an application that was sent fulfils. */
    record Met(ApplicationId previous, String follow, @Nullable LocalDate dueOn) {
    }

    private final ChainMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final DecisionData decisionData;
    private final ApplicationEventPublisher events;
    private final Items items;
    private final Clock clock;

    Dues(ChainMapper mapper, Applications applications, Workflows workflows,
            DecisionData decisionData, ApplicationEventPublisher events, Items items, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.decisionData = decisionData;
        this.events = events;
        this.items = items;
        this.clock = clock;
    }

    /** A report that was withdrawn or refused does not count as handed in: it is due again. */
    @EventListener
    @Transactional
    public void decided(Decided news) {
        var application = applications.get(news.application());
        if (application.state() != State.GRANTED) {
            mapper.dueAgain(application.id());
            return;
        }
        var known = decisionData.of(application);
        workflows.get(application.workflow()).follows().stream().filter(follow -> follow.due() && follow.when().holds(known))
                .forEach(follow -> due(application.id(), follow.key(), today().plusDays(follow.dueDays())));
    }

    /** The application that was sent takes its place in the chain; what is due every year is due again. */
    @EventListener
    @Transactional
    public void sent(SubmissionSent news) {
        var id = news.application().id();
        if (mapper.link(id, news.draft())) met(id, mapper.met(id));
    }

    private void met(ApplicationId by, Met met) {
        if (met.dueOn == null) return;
        mapper.meet(by, met.previous, met.follow, met.dueOn);
        var follow = workflows.get(applications.get(met.previous).workflow()).follow(met.follow);
        if (follow.filter(FollowUp::yearly).isPresent()) due(met.previous, met.follow, met.dueOn.plusYears(1));
    }

    private void due(ApplicationId application, String follow, LocalDate on) {
        mapper.due(application, follow, on);
    }

    /** Each once, by itself. */
    @Background(WORK)
    public void tell() {
        items.each(WORK, mapper.toTell(today().plusDays(DAYS_BEFORE)), one -> Long.toString(one.id), this::tell);
    }

    private void tell(Due one) {
        if (!mapper.told(one.id, clock.instant())) return;
        var application = applications.get(one.application);
        workflows.get(application.workflow()).follow(one.follow)
                .ifPresent(follow -> events.publishEvent(new FollowDue(application, follow.name(), one.on)));
    }

    private LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }
}
