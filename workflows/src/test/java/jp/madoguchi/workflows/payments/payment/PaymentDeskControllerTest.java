package jp.madoguchi.workflows.payments.payment;

import static jp.madoguchi.workflows.payments.payment.PaymentWorld.APPROVER;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.CLERK;
import static jp.madoguchi.workflows.payments.payment.PaymentWorld.NUMBER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.workflows.payments.payment.Payment.State;
import jp.madoguchi.workflows.payments.payment.Refunds.RefundRefused;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** What the staff types at a payment: how it is read, and what is said of it afterwards. */
class PaymentDeskControllerTest {

    private static final String BACK = "redirect:/staff/applications/" + NUMBER + "#payments";

    private final PaymentWorld world = new PaymentWorld();
    private final PaymentDeskController desk = new PaymentDeskController(world.counter, world.refunds);
    private final RedirectAttributesModelMap flash = new RedirectAttributesModelMap();

    private void told(String what) {
        var message = "payment.told." + what;
        assertThat(flash.getFlashAttributes().get("told")).isEqualTo(new FlashMessage("good", message, List.of()));
        assertThat(ResourceBundle.getBundle("messages.workflows", Locale.ROOT).getString(message)).isNotBlank();
    }

    private void reduced(String typed, int expected) {
        var payment = world.fee(2_000);
        assertThat(desk.reduce(NUMBER, payment.id(), typed, "生活保護", CLERK, flash)).isEqualTo(BACK);
        assertThat(world.now(payment).reduction()).as(typed).isEqualTo(expected);
        told("reduced");
    }

    @Test
    void anAmountIsReadAsPeopleWriteIt() {
        reduced("500", 500);
        reduced("１，０００円", 1_000);
        reduced(" ¥2,000 ", 2_000);
        reduced("0", 0);
    }

    @Test
    void whatIsNoAmountIsRefusedAtItsPlace() {
        var payment = world.fee(2_000);
        for (var typed : List.of("", "千円", "-1", "1.5", "1000000000")) {
            assertThatExceptionOfType(RefundRefused.class).as(typed)
                    .isThrownBy(() -> desk.reduce(NUMBER, payment.id(), typed, "生活保護", CLERK, flash))
                    .withMessage("reduction");
            assertThatExceptionOfType(RefundRefused.class).as(typed)
                    .isThrownBy(() -> desk.counter(NUMBER, payment.id(), "cash", typed, CLERK, flash))
                    .withMessage("changed");
        }
    }

    @Test
    void aReasonIsNoLongerThanItsField() {
        var payment = world.fee(2_000);
        desk.reduce(NUMBER, payment.id(), "500", "理".repeat(500), CLERK, flash);
        assertThat(world.now(payment).reductionReason()).hasSize(500);

        assertThatExceptionOfType(RefundRefused.class)
                .isThrownBy(() -> desk.reduce(NUMBER, payment.id(), "500", "理".repeat(501), CLERK, flash))
                .withMessage("long");
    }

    @Test
    void moneyAtTheCounterIsTakenAndSaid() {
        var payment = world.fee(2_000);

        assertThat(desk.counter(NUMBER, payment.id(), "cash", "2000", CLERK, flash)).isEqualTo(BACK);

        assertThat(world.now(payment).state()).isEqualTo(State.PAID);
        told("taken");
    }

    @Test
    void aRefundIsProposedAndDecidedAndSaid() {
        var payment = world.fee(State.PAID, 2_000, 2_500, 0);
        var attempt = world.paid(payment, "told", 2_500);

        assertThat(desk.refund(NUMBER, attempt.id(), "500円", " 過払い ", CLERK, flash)).isEqualTo(BACK);
        told("proposed");
        var refund = world.rows.refunds(payment.id()).getFirst();
        assertThat(refund).extracting(Refund::amount, Refund::reason).containsExactly(500, "過払い");

        assertThat(desk.decide(NUMBER, refund.id(), false, APPROVER, flash)).isEqualTo(BACK);
        told("dropped");
        desk.refund(NUMBER, attempt.id(), "500", "過払い", CLERK, flash);
        desk.decide(NUMBER, world.rows.refunds(payment.id()).getLast().id(), true, APPROVER, flash);
        told("refunding");
        assertThat(desk.back(NUMBER)).isEqualTo(BACK);
    }

    @Test
    void whatWasRefusedComesAgainWithWhatWasTypedAndNothingElse() {
        var request = new MockHttpServletRequest("POST",
                "/k2/staff/applications/" + NUMBER + "/payments/attempts/1/refund");
        request.setParameter("amount", "９９９９");
        request.setParameter("reason", "過払い");
        request.setParameter("_csrf", "秘密");

        assertThat(desk.refused(new RefundRefused("refundAmount"), request, flash))
                .isEqualTo("redirect:/k2/staff/applications/" + NUMBER + "#payments");

        assertThat(flash.getFlashAttributes().get("refused"))
                .isEqualTo(new Refused("payment", "refundAmount", Map.of("amount", "９９９９", "reason", "過払い")));
    }

    @Test
    void whatAnotherDidMeanwhileIsSaid() {
        var request = new MockHttpServletRequest("POST", "/staff/applications/" + NUMBER + "/payments/refunds/1");

        assertThat(desk.changed(request, flash)).isEqualTo(BACK);
        assertThat(flash.getFlashAttributes().get("refused")).isEqualTo(new Refused("payment", "changed", Map.of()));
    }

    @Test
    void everyRefusalHasItsWords() {
        var words = ResourceBundle.getBundle("messages.workflows", Locale.ROOT);
        for (var code : List.of("method", "changed", "reason", "long", "reduction", "begun", "refundAmount", "pending",
                "unreachable", "open"))
            assertThat(words.getString("payment.bad." + code)).as(code).isNotBlank();
    }
}
