package jp.madoguchi.workflows.payments.payment;

import java.util.Locale;
import java.util.Map;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.documents.document.DocumentIssue;
import jp.madoguchi.workflows.engine.process.NewsOrder;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** 領収書: issued with the payment, sealed as all that is issued. */
@Component
class PaymentReceipts {

    private final Payments payments;
    private final Applications applications;
    private final DocumentIssue documents;
    private final MessageSource words;

    PaymentReceipts(Payments payments, Applications applications, DocumentIssue documents, MessageSource words) {
        this.payments = payments;
        this.applications = applications;
        this.documents = documents;
        this.words = words;
    }

    @EventListener
    @Order(NewsOrder.DRAW_DOCUMENTS)
    void paid(PaymentNews.Paid news) {
        var payment = news.payment();
        var title = words.getMessage("payment.receiptOf", new Object[] {payment.name()}, Locale.JAPAN);
        var before = payments.of(payment.application()).stream()
                .filter(one -> one.step().equals(payment.step()) && one.openedAt().isBefore(payment.openedAt()))
                .count();
        documents.proof(applications.get(payment.application()), "fee-" + payment.step()
                + (before == 0 ? "" : "-" + before), title, "fee", Map.of("payment", payment));
    }
}
