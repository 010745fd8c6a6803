package jp.madoguchi.workflows.payments.payment;

import java.time.Clock;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.text.Words;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.StandardPeriod;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 納付を求める: what an application has to pay when it comes to such a step, and until when. */
@Component
class PaymentRequests {

    private final StandardPeriod period;
    private final PaymentMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final DecisionData decisionData;
    private final WorkingDays days;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaymentRequests(StandardPeriod period, PaymentMapper mapper, Applications applications, Workflows workflows,
            DecisionData decisionData, WorkingDays days, ApplicationEventPublisher events, Clock clock) {
        this.period = period;
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.decisionData = decisionData;
        this.days = days;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    void waiting(ProcessNews.Waiting news) {
        if (news.whom() != For.PAYMENT) return;
        var application = applications.get(news.application());
        var step = step(application, news.place());
        var kept = mapper.of(application.id()).stream().filter(earlier -> earlier.step().equals(step.key()))
                .mapToInt(earlier -> earlier.paid() - earlier.refunded()).sum();
        // Who comes here again, as after a 差戻し, has paid before.
        var charge = step.charge(decisionData.of(application)).less(kept, Words.of("given.paidBefore"));
        var due = days.after(application.authority(), applications.today(), step.term().days());
        var remind = step.term().remind() == 0 ? null : days.before(application.authority(), due, step.term().remind());
        var payment = new Payment(PaymentId.next(clock.instant()), news.task(), application.id(),
                application.authority(), application.department(), step.key(), step.name(),
                FormJson.mapper().writeValueAsString(charge.lines()), charge.total(), 0, "", charge.total(), 0, 0,
                        Payment.State.DUE, step.expiry(), step.counter(), due, clock.instant(), null);
        mapper.insert(payment, remind);
        // The days until it is paid are the applicant's, not those of the 標準処理期間.
        if (charge.total() > 0) period.stop(application);
        if (charge.total() > 0) events.publishEvent(new PaymentNews.Asked(payment));
    }

    private PaymentStep step(Application application, String key) {
        return (PaymentStep) workflows.get(application.workflow()).step(key).orElseThrow();
    }
}
