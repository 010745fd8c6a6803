package jp.madoguchi.workflows.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is chosen on the page of the demo's gateway, and the notices that follow once it is kept. */
class DemoDeskTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private final CheckoutRows rows = new CheckoutRows();
    private final List<String> sent = new ArrayList<>();
    private final DemoDesk desk = new DemoDesk(rows, new DemoGateway(rows, CLOCK, "http://127.0.0.1", "k2") {
        @Override
        void send(String reference, int times) {
            sent.add(reference + " " + times);
        }
    }, CLOCK);

    @BeforeEach
    void aTransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void isOver() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    private DemoCheckout chosen(String how) {
        rows.begin(new DemoCheckout("x", "o", 2_000, "手数料", "https://k2.example.jp/back", Status.OPEN, "", null,
                NOW.plusSeconds(60), 0));
        assertThat(desk.pay("x", how)).isEqualTo("https://k2.example.jp/back");
        return desk.checkout("x");
    }

    private void paid(String how, String method, String notices) {
        var checkout = chosen(how);
        assertThat(checkout).extracting(DemoCheckout::status, DemoCheckout::method, DemoCheckout::paidAt)
                .containsExactly(Status.PAID, method, NOW);
        assertThat(sent).as("nothing is told before it is kept").isEmpty();
        commit();
        assertThat(sent).containsExactly(notices);
        sent.clear();
    }

    private static void commit() {
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        TransactionSynchronizationManager.clearSynchronization();
        TransactionSynchronizationManager.initSynchronization();
    }

    @Test
    void mostWaysPayAtOnceAndTellOnce() {
        paid("card", "card", "x 1");
        paid("payeasy", "payeasy", "x 1");
        paid("qr", "qr", "x 1");
    }

    @Test
    void aNoticeMayComeTwiceOrNotAtAll() {
        paid("twice", "card", "x 2");
        paid("silent", "card", "x 0");
    }

    @Test
    void aStoreIsPaidLaterAndTellsNothingNow() {
        assertThat(chosen("store")).extracting(DemoCheckout::status, DemoCheckout::method, DemoCheckout::paidAt)
                .containsExactly(Status.PENDING, "store", NOW.plus(Duration.ofDays(2)));
        commit();
        assertThat(sent).isEmpty();
    }

    @Test
    void whatFailsIsToldToo() {
        assertThat(chosen("refused")).extracting(DemoCheckout::status, DemoCheckout::paidAt)
                .containsExactly(Status.FAILED, null);
        assertThat(chosen("expire").status()).isEqualTo(Status.EXPIRED);
        commit();
        assertThat(sent).containsExactly("x 1", "x 1");
    }

    @Test
    void whatIsOverIsNotPaidAndLeadsBack() {
        rows.begin(new DemoCheckout("y", "o", 2_000, "手数料", "/back", Status.OPEN, "", null, NOW, 0));

        assertThat(desk.pay("y", "card")).isEqualTo("/back");

        assertThat(desk.checkout("y").paidAt()).isNull();
        assertThat(desk.status(desk.checkout("y"))).isEqualTo(Status.EXPIRED);
    }

    @Test
    void anUnknownWayOrPageIsNotThere() {
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> chosen("gold"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> desk.checkout("unknown"));
    }
}
