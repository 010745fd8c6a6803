package jp.madoguchi.workflows.messages.contact;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Subscriptions;
import jp.madoguchi.workflows.messages.carrier.Target;
import org.springframework.stereotype.Component;

/** あて先: where news to an applicant goes, as they chose it, and where mail comes back, the second way. */
@Component
class ApplicantTargets {

    private final Subscriptions subscriptions;
    private final FallbackChannel fallback;

    ApplicantTargets(Subscriptions subscriptions, FallbackChannel fallback) {
        this.subscriptions = subscriptions;
        this.fallback = fallback;
    }

    List<Target> of(Application application, ContactPreference preference) {
        var all = new ArrayList<Target>();
        if (application.mail() != null && preference.takesMail()) all.add(new Target(Channel.MAIL, application.mail()));
        if (preference.takesSms()) all.add(new Target(Channel.SMS, preference.phone()));
        else if (preference.hasMailProblem()) fallback.of(application).ifPresent(all::add);
        subscriptions.of(application.id()).forEach(browser -> all.add(new Target(Channel.PUSH, browser.id().toString())));
        return all;
    }

    Optional<Target> second(Application application) {
        return fallback.of(application);
    }

    boolean isConfirmed(Application application, Target target) {
        return fallback.isConfirmed(application, target);
    }
}
