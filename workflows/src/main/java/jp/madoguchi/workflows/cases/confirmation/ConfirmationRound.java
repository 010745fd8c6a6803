package jp.madoguchi.workflows.cases.confirmation;

import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the process through a round of 確認: who is asked, who is reminded, for whom it is over. */
@Component
class ConfirmationRound {

    private static final int LONGEST = 100;

    private final ConfirmationMapper mapper;
    private final Confirmations confirmations;
    private final ConfirmationLinks links;
    private final Applications applications;
    private final Submissions submissions;
    private final StandardPeriod period;
    private final Tasks tasks;
    private final ApplicationEventPublisher events;

    ConfirmationRound(ConfirmationMapper mapper, Confirmations confirmations, ConfirmationLinks links, Applications applications,
            Submissions submissions, StandardPeriod period, Tasks tasks, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.confirmations = confirmations;
        this.links = links;
        this.applications = applications;
        this.submissions = submissions;
        this.period = period;
        this.tasks = tasks;
        this.events = events;
    }

    @EventListener
    @Transactional
    public void asked(ProcessNews.Waiting news) {
        if (news.whom() != For.CONFIRMATION) return;
        var application = applications.get(news.application());
        var place = Place.of(news.place());
        var confirmer = confirmations.step(application, news.place()).orElseThrow().confirmer(place.part());
        var submission = submissions.of(application.id()).getLast();
        var mail = submission.answers().of(confirmer.mailField()).map(MailField::address).orElse("");
        var person = name(confirmer, submission.answers());
        mapper.ask(application.authority(), news.task(), application.id(), submission.ordinal(), person, mail);
        tasks.result(application.id(), place.step(), "none");
        // The days until somebody outside has confirmed are not those of the 標準処理期間.
        period.stop(application);
        mapper.find(news.task()).ifPresent(one -> tell(application, one, false));
    }

    private void tell(Application application, Confirmation one, boolean again) {
        if (one.byMail()) links.send(application, one, again);
        else events.publishEvent(new ConfirmationByHand(application, one, again));
    }

    private static String name(Confirmer confirmer, Answers answers) {
        var answer = answers.of(confirmer.personField()).orElseGet(Answer::blank);
        var name = Fold.line(answer instanceof Answer.Parts parts ? PersonNameField.name(parts) : answer.text());
        if (name.isEmpty()) return confirmer.name();
        return name.codePointCount(0, name.length()) <= LONGEST ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST));
    }

    /** Again, when the days are nearly or wholly over: the old link may be lost. */
    @EventListener
    @Transactional
    public void running(ProcessNews.Running news) {
        mapper.find(news.task()).filter(Confirmation::open).ifPresent(one -> tell(applications.get(one.application()), one, true));
    }

    /** Time is over; withdrawn, or given back by somebody else, it is no missing answer. */
    @EventListener
    @Order(NewsOrder.CLOSE_WHAT_IS_OPEN)
    @Transactional
    public void gone(ProcessNews.Gone news) {
        tasks.find(news.task()).filter(task -> task.kind() == For.CONFIRMATION).filter(Task::isOpen)
                .filter(task -> task.dueOn() != null && applications.today().isAfter(task.dueOn()))
                .ifPresent(task -> {
                    applications.happened(news.application(), "noConfirmation", null, task.name());
                    var application = applications.get(news.application());
                    if (application.dueOn() == null) period.start(application);
                });
    }
}
