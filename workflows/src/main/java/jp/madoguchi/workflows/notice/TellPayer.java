package jp.madoguchi.workflows.notice;

import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.payment.Payment;
import jp.madoguchi.workflows.payment.PaymentNews;
import jp.madoguchi.workflows.reach.NewsKind;
import jp.madoguchi.workflows.reach.Telling;
import jp.madoguchi.workflows.reach.Telling.Told;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told of a payment (納付の知らせ). */
@Component
class TellPayer {

    private final Telling telling;
    private final Applications applications;
    private final JapaneseTime time;

    TellPayer(Telling telling, Applications applications, JapaneseTime time) {
        this.telling = telling;
        this.applications = applications;
        this.time = time;
    }

    @EventListener
    void asked(PaymentNews.Asked news) {
        tell(news.payment(), NewsKind.PAY, news.payment().amount());
    }

    @EventListener
    void reminded(PaymentNews.Reminded news) {
        tell(news.payment(), NewsKind.PAY_REMIND, news.payment().rest());
    }

    @EventListener
    void paid(PaymentNews.Paid news) {
        tell(news.payment(), NewsKind.PAID, news.payment().paid());
    }

    @EventListener
    void unpaid(PaymentNews.Unpaid news) {
        tell(news.payment(), NewsKind.UNPAID, news.payment().amount());
    }

    @EventListener
    void refunded(PaymentNews.Refunded news) {
        tell(news.payment(), NewsKind.REFUNDED, news.amount());
    }

    private void tell(Payment payment, NewsKind kind, int yen) {
        var told = Told.of(kind, payment.name(), "%,d".formatted(yen), time.day(payment.dueOn())).at(payment.step());
        telling.tell(applications.get(payment.application()), kind.isPayable() ? told.until(payment.dueOn()) : told);
    }
}
