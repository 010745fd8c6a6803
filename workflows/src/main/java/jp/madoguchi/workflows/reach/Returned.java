package jp.madoguchi.workflows.reach;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.PhoneField;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.application.Application;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.carrier.Channel;
import jp.madoguchi.workflows.carrier.SmsGateway;
import jp.madoguchi.workflows.outbox.Undelivered;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 戻ってきた知らせ: clerk and applicant get to see it, and what was to be told goes by the second way that is known. */
@Component
class Returned {

    private final ReachMapper mapper;
    private final Reaches reaches;
    private final Telling telling;
    private final Applications applications;
    private final Submissions submissions;
    private final FormVersions forms;
    private final ObjectProvider<SmsGateway> sms;
    private final Clock clock;

    Returned(ReachMapper mapper, Reaches reaches, Telling telling, Applications applications, Submissions submissions, FormVersions forms, ObjectProvider<SmsGateway> sms, Clock clock) {
        this.mapper = mapper;
        this.reaches = reaches;
        this.telling = telling;
        this.applications = applications;
        this.submissions = submissions;
        this.forms = forms;
        this.sms = sms;
        this.clock = clock;
    }

    @EventListener
    void undelivered(Undelivered news) {
        var notice = news.notice();
        if (notice.application() == null) return;
        var application = applications.get(notice.application());
        if (notice.channel() == Channel.MAIL && notice.address().equals(application.mail())) mail(application, news);
        if (notice.channel() == Channel.SMS && notice.address().equals(reaches.of(application.id()).phone())) {
            applications.happened(application.id(), "smsBack", null, "");
            reaches.change(application.id(), reach -> new Reach(reach.application(), reach.language(), reach.mail(), reach.mailProblem(), reach.mailProblemAt(), false, ""));
        }
    }

    private void mail(Application application, Undelivered news) {
        if (!reaches.of(application.id()).hasMailProblem()) applications.happened(application.id(), news.how().equals("hard") ? "mailBack" : "mailUnwanted", null, "");
        reaches.change(application.id(), reach -> new Reach(reach.application(), reach.language(), reach.mail(), news.how(), clock.instant(), reach.sms(), reach.phone()));
        if (news.notice().news() == null) return;
        mapper.one(news.notice().news()).ifPresent(told -> telling.again(application, told, secondWay(application)));
    }

    /** The phone that was confirmed, or else the mobile in the answers. */
    private List<Target> secondWay(Application application) {
        if (sms.getIfAvailable() == null) return List.of();
        var phone = reaches.of(application.id()).phone();
        return (phone.isEmpty() ? answered(application) : Optional.of(phone)).map(number -> new Target(Channel.SMS, number)).stream().toList();
    }

    private Optional<String> answered(Application application) {
        var last = submissions.of(application.id()).getLast();
        return forms.form(last.form()).pages().flatMap(page -> page.fields().stream()).filter(PhoneField.class::isInstance).map(Field::key)
                .flatMap(key -> Mobile.read(last.answers().text(key)).stream()).findFirst();
    }
}
