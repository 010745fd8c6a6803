package jp.madoguchi.workflows.cases.confirmation;

import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Follows the process through a round of 確認: who is asked, who is reminded, for whom it is over. */
@Component
class ConfirmationRound {

    private final ConfirmationMapper mapper;
    private final Confirmations confirmations;
    private final ConfirmationLinks links;
    private final Applications applications;
    private final Submissions submissions;
    private final Tasks tasks;

    ConfirmationRound(ConfirmationMapper mapper, Confirmations confirmations, ConfirmationLinks links, Applications applications,
            Submissions submissions, Tasks tasks) {
        this.mapper = mapper;
        this.confirmations = confirmations;
        this.links = links;
        this.applications = applications;
        this.submissions = submissions;
        this.tasks = tasks;
    }

    @EventListener
    @Transactional
    public void asked(ProcessNews.Waiting news) {
        if (news.whom() != For.CONFIRMATION) return;
        var application = applications.get(news.application());
        var place = Place.of(news.place());
        var confirmer = confirmations.step(application, news.place()).confirmer(place.part());
        var submission = submissions.of(application.id()).getLast();
        var person = name(confirmer, submission.answers());
        var mail = submission.answers().of(confirmer.mailField()).map(MailField::address).orElse("");
        mapper.ask(application.authority(), news.task(), application.id(), submission.ordinal(), person, mail);
        tasks.result(application.id(), place.step(), "none");
        mapper.find(news.task()).filter(Confirmation::byMail).ifPresent(one -> links.send(application, one, false));
    }

    private static String name(Confirmer confirmer, Answers answers) {
        if (confirmer.personField().isEmpty()) return confirmer.name();
        var answer = answers.of(confirmer.personField()).orElseGet(Answer::blank);
        return answer instanceof Answer.Parts parts ? PersonNameField.name(parts) : answer.text();
    }

    /** Again, when the days are nearly or wholly over: the old link may be lost. */
    @EventListener
    @Transactional
    public void running(ProcessNews.Running news) {
        mapper.find(news.task()).filter(Confirmation::open).filter(Confirmation::byMail)
                .ifPresent(one -> links.send(applications.get(one.application()), one, true));
    }

    /** Time is over, or somebody else gave it back; then it is no missing answer. */
    @EventListener
    @Order(NewsOrder.CLOSE_WHAT_IS_OPEN)
    @Transactional
    public void gone(ProcessNews.Gone news) {
        var task = tasks.find(news.task()).filter(one -> one.kind() == For.CONFIRMATION).filter(Task::isOpen);
        if (task.isEmpty()) return;
        var step = Place.of(task.get().place()).step();
        var returned = confirmations.latest(news.application()).stream().anyMatch(one -> Place.of(one.place()).step().equals(step)
                && one.result().equals(Confirmation.RETURNED));
        if (!returned) applications.happened(news.application(), "noConfirmation", null, task.get().name());
    }
}
