package jp.madoguchi.workflows.payments.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import jp.madoguchi.workflows.documents.document.ProofFakes;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** 領収書: one for each payment, though a step is paid twice. */
class PaymentReceiptsTest {

    private final PaymentWorld world = new PaymentWorld();
    private final ProofFakes proofs = new ProofFakes();

    private static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private void paid(Payment payment) {
        new PaymentReceipts(world.payments, world.applications, proofs, words())
                .paid(new PaymentNews.Paid(payment));
    }

    @Test
    void itIsIssuedInTheNameOfTheStepWithThePayment() {
        var payment = world.fee(State.PAID, 2_000, 2_000, 0);

        paid(payment);

        assertThat(proofs.asked).containsExactly("K2-R8-000001 fee-pay 領収書（手数料） fee");
        assertThat(proofs.contents).containsExactly(Map.of("payment", payment));
    }

    @Test
    void thoseOfLaterRoundsAreOthers() {
        var first = world.fee(State.PAID, 2_000, 2_000, 0);
        var second = world.fee(State.PAID, 500, 500, 0);
        var third = world.fee(State.PAID, 300, 300, 0);

        paid(third);
        paid(first);
        paid(second);

        assertThat(proofs.asked).extracting(one -> one.split(" ")[1])
                .containsExactly("fee-pay-2", "fee-pay", "fee-pay-1");
    }
}
