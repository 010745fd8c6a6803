package jp.madoguchi.workflows.desk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.db.id.payment.PaymentId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationRows;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.TaskRows;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.contact.ContactFakes;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.payments.payment.Payment;
import jp.madoguchi.workflows.payments.payment.PaymentNews;
import org.junit.jupiter.api.Test;

/** 納付の知らせ: which sum is said of a payment at which time, and until when it can be paid. */
class TellPayerTest {

    private static final Application APPLICATION = ApplicationSample.of(481, State.PAYING).make();
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    /** 12,000円, of which 5,000 came. */
    private static final Payment PAYMENT = new Payment(new PaymentId(new UUID(16, 1)), "task", APPLICATION.id(),
            APPLICATION.authority(),
            APPLICATION.department(), "pay", "占用料", "[]", 12_000, 0, "", 12_000, 5_000, 0, Payment.State.DUE,
                    Expiry.CLOSE, true, DUE, Instant.EPOCH, null);

    private final ContactFakes.ApplicantsTold told = new ContactFakes.ApplicantsTold();
    private final TellPayer payer = new TellPayer(told, new ApplicationRows(APPLICATION).of(new TaskRows().tasks()),
            new JapaneseTime());

    private static Message message(NewsKind kind, String yen) {
        return Message.of(kind, "占用料", yen, "11月30日（月）").at("pay");
    }

    @Test
    void whatIsToBePaidIsSaidWithItsDay() {
        payer.asked(new PaymentNews.Asked(PAYMENT));
        payer.reminded(new PaymentNews.Reminded(PAYMENT));

        assertThat(told.all).containsExactly(message(NewsKind.PAY, "12,000").until(DUE),
                message(NewsKind.PAY_REMIND, "7,000").until(DUE));
        assertThat(told.whom).containsOnly(APPLICATION.receiptNumber());
    }

    @Test
    void whatCameOrDidNotOrGoesBackIsSaidWithoutADayForTheCalendar() {
        payer.paid(new PaymentNews.Paid(PAYMENT));
        payer.unpaid(new PaymentNews.Unpaid(PAYMENT));
        payer.refunded(new PaymentNews.Refunded(PAYMENT, 300));

        assertThat(told.all).containsExactly(message(NewsKind.PAID, "5,000"), message(NewsKind.UNPAID, "12,000"),
                message(NewsKind.REFUNDED, "300"));
    }
}
