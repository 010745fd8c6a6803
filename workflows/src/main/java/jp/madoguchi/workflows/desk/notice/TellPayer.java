package jp.madoguchi.workflows.desk.notice;

import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.payments.payment.Payment;
import jp.madoguchi.workflows.payments.payment.PaymentNews;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the applicant is told of a payment (納付の知らせ). */
@Component
class TellPayer {

    private final ApplicantMessages applicantMessages;
    private final Applications applications;
    private final JapaneseTime time;

    TellPayer(ApplicantMessages applicantMessages, Applications applications, JapaneseTime time) {
        this.applicantMessages = applicantMessages;
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
        var told = Message.of(kind, payment.name(), "%,d".formatted(yen), time.day(payment.dueOn())).at(payment.step());
        applicantMessages.send(applications.get(payment.application()), kind.isPayable() ? told.until(payment.dueOn()) : told);
    }
}
