package jp.madoguchi.workflows.notice;

import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.application.Applications;
import jp.madoguchi.workflows.payment.Payment;
import jp.madoguchi.workflows.payment.PaymentNews;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told of a payment (納付の知らせ). */
@Component
class TellPayer {

    private final Outbox outbox;
    private final Applications applications;
    private final JapaneseTime time;
    private final String site;

    TellPayer(Outbox outbox, Applications applications, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.outbox = outbox;
        this.applications = applications;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void asked(PaymentNews.Asked news) {
        tell(news.payment(), "pay", news.payment().amount());
    }

    @EventListener
    void reminded(PaymentNews.Reminded news) {
        tell(news.payment(), "payRemind", news.payment().rest());
    }

    @EventListener
    void paid(PaymentNews.Paid news) {
        tell(news.payment(), "paid", news.payment().paid());
    }

    @EventListener
    void unpaid(PaymentNews.Unpaid news) {
        tell(news.payment(), "unpaid", news.payment().amount());
    }

    @EventListener
    void refunded(PaymentNews.Refunded news) {
        tell(news.payment(), "refunded", news.amount());
    }

    private void tell(Payment payment, String text, int yen) {
        var application = applications.get(payment.application());
        if (application.mail() == null) return;
        outbox.post(application.authority(), application.id(), application.mail(), text, false, application.procedureTitle(), application.receiptNumber(),
                site + "/status?number=" + application.receiptNumber(), payment.name(), "%,d".formatted(yen), time.day(payment.dueOn()));
    }
}
