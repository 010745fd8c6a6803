package jp.madoguchi.workflows.desk.automation;

import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Responsible;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.NotifyStep;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 通知 in the owner's words, to the applicant or to the staff. Without an address there is nobody to write to. */
@Component
class OwnNotices {

    private final Applications applications;
    private final Workflows workflows;
    private final Responsible responsible;
    private final Tasks tasks;
    private final Outbox outbox;
    private final ApplicantMessages applicantMessages;
    private final String site;

    OwnNotices(Applications applications, Workflows workflows, Responsible responsible, Tasks tasks, Outbox outbox,
            ApplicantMessages applicantMessages, @Value("${madoguchi.site}") String site) {
        this.applications = applications;
        this.workflows = workflows;
        this.responsible = responsible;
        this.tasks = tasks;
        this.outbox = outbox;
        this.applicantMessages = applicantMessages;
        this.site = site;
    }

    @EventListener
    void tell(ProcessNews.Notifying news) {
        var application = applications.get(news.application());
        var step = (NotifyStep) workflows.get(application.workflow()).step(news.step()).orElseThrow();
        if (step.to() == NotifyStep.To.APPLICANT) applicantMessages.send(application,
                ApplicantMessages.Message.of(NewsKind.OWN, step.subject(), step.text()).at(step.key()));
        else tasks.mails(responsible.department(step.who(), application.authority(), application.department(), ""),
                step.who().role(), step.who().post()).forEach(address -> send(application, step, address));
        tasks.passed(application.id(), step.key(), "", null);
    }

    private void send(Application application, NotifyStep step, String address) {
        outbox.post(application.authority(), application.id(), address, "own", Priority.STAFF,
                application.procedureTitle(), application.receiptNumber(), site + "/staff/applications/"
                + application.receiptNumber(), step.subject(), step.text());
    }
}
