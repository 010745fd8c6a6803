package jp.madoguchi.workflows.messages.contact;

import java.util.Optional;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.PhoneField;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.SmsGateway;
import jp.madoguchi.workflows.messages.carrier.Target;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** 二つめの届け方 where mail does not arrive: the phone that was confirmed, or else the first mobile in the answers. */
@Component
class FallbackChannel {

    private final ContactMapper mapper;
    private final Submissions submissions;
    private final FormVersions forms;
    private final ObjectProvider<SmsGateway> sms;

    FallbackChannel(ContactMapper mapper, Submissions submissions, FormVersions forms, ObjectProvider<SmsGateway> sms) {
        this.mapper = mapper;
        this.submissions = submissions;
        this.forms = forms;
        this.sms = sms;
    }

    Optional<Target> of(Application application) {
        if (sms.getIfAvailable() == null) return Optional.empty();
        return confirmed(application).or(() -> answered(application)).map(number -> new Target(Channel.SMS, number));
    }

    boolean isConfirmed(Application application, Target target) {
        return confirmed(application).filter(target.address()::equals).isPresent();
    }

    private Optional<String> confirmed(Application application) {
        return mapper.find(application.id()).map(ContactPreference::phone).filter(phone -> !phone.isEmpty());
    }

    private Optional<String> answered(Application application) {
        return submissions.of(application.id()).stream().reduce((older, newer) -> newer)
                .flatMap(last -> forms.form(last.form()).pages().flatMap(page -> page.fields().stream())
                .filter(PhoneField.class::isInstance).map(Field::key)
                        .flatMap(key -> Mobile.read(last.answers().text(key)).stream()).findFirst());
    }
}
