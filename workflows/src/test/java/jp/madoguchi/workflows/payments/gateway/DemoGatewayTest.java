package jp.madoguchi.workflows.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Entry;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Notice;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Order;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import org.junit.jupiter.api.Test;

/** 見本の決済サービス: it behaves as a real one does, and takes no money. */
class DemoGatewayTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final CheckoutRows rows = new CheckoutRows();
    private final DemoGateway gateway = at("https://k2.example.jp");

    private DemoGateway at(String site) {
        return new DemoGateway(rows, Clock.fixed(NOW, ZoneOffset.UTC), site, "k2");
    }

    private String begun(String order) {
        return gateway.begin(new Order(order, 2_000, "手数料", "https://k2.example.jp/back", NOW.plusSeconds(60)))
                .reference();
    }

    private Status seen(Status status, Instant paidAt, Instant expiresAt) {
        rows.begin(new DemoCheckout("x", "o", 2_000, "手数料", "", status, "card", paidAt, expiresAt, 0));
        return gateway.look("x").status();
    }

    @Test
    void anOrderIsBegunOnceHoweverOftenItIsAskedFor() {
        var page = gateway.begin(new Order("order-1", 2_000, "手数料", "https://k2.example.jp/back", NOW));

        assertThat(page.url()).isEqualTo("https://k2.example.jp/demo-pay/" + page.reference());
        assertThat(begun("order-1")).isEqualTo(page.reference());
        assertThat(begun("order-2")).isNotEqualTo(page.reference());
        assertThat(rows.all).hasSize(2);
        assertThat(rows.all.get(page.reference()))
                .extracting(DemoCheckout::amount, DemoCheckout::status, DemoCheckout::back)
                .containsExactly(2_000, Status.OPEN, "https://k2.example.jp/back");
    }

    @Test
    void whatIsPaidInAStoreIsPaidWhenItsTimeComes() {
        assertThat(seen(Status.PENDING, NOW.plusSeconds(1), NOW)).isEqualTo(Status.PENDING);
        assertThat(seen(Status.PENDING, NOW, NOW)).isEqualTo(Status.PAID);
    }

    @Test
    void aPageIsOpenUntilItsEndAndNoLonger() {
        assertThat(seen(Status.OPEN, null, NOW.plusSeconds(1))).isEqualTo(Status.OPEN);
        assertThat(seen(Status.OPEN, null, NOW)).isEqualTo(Status.EXPIRED);
        assertThat(seen(Status.PAID, NOW.minusSeconds(9), NOW.minusSeconds(5))).as("paid before")
                .isEqualTo(Status.PAID);
    }

    @Test
    void aLookSaysWhatCameAndWhen() {
        var reference = begun("order-1");
        assertThat(gateway.look(reference).paidAt()).as("not yet").isEqualTo(Instant.EPOCH);

        rows.choose(reference, Status.PAID, "qr", NOW);

        assertThat(gateway.look(reference)).isEqualTo(new PaymentGateway.Look(Status.PAID, 2_000, "jpy", "qr", NOW));
        assertThatExceptionOfType(Unreachable.class).isThrownBy(() -> gateway.look("unknown"));
    }

    @Test
    void aPageThatWasClosedIsOverUnlessItWasPaid() {
        var open = begun("order-1");
        var paid = begun("order-2");
        rows.choose(paid, Status.PAID, "card", NOW);

        gateway.expire(open);
        gateway.expire(paid);

        assertThat(gateway.look(open).status()).isEqualTo(Status.EXPIRED);
        assertThat(gateway.look(paid).status()).isEqualTo(Status.PAID);
    }

    @Test
    void aRefundIsMadeOnceForItsKey() {
        assertThat(gateway.refund("x", 500, "r1")).isEqualTo("refund-r1");
        assertThat(gateway.refund("x", 500, "r1")).isEqualTo("refund-r1");
        assertThat(rows.refunds).containsOnlyKeys("r1").containsEntry("r1", 500);
    }

    @Test
    void theListHasWhatWasPaidInThatTime() {
        rows.begin(new DemoCheckout("in", "o", 2_000, "手数料", "", Status.PAID, "card", NOW, NOW, 300));
        rows.begin(new DemoCheckout("out", "p", 2_000, "手数料", "", Status.PAID, "card", NOW.plusSeconds(1), NOW, 0));

        assertThat(gateway.paid(NOW, NOW.plusSeconds(1))).containsExactly(new Entry("in", 2_000, 300, NOW));
    }

    @Test
    void onlyWhatItSignedItselfAFewMinutesAgoIsNews() {
        var id = UUID.fromString("00000000-0000-0001-0000-000000000001");
        var good = gateway.written(id, "reference-1", NOW.minus(Duration.ofMinutes(5)));
        assertThat(gateway.notice(good[0], good[1])).contains(new Notice(id.toString(), "reference-1"));

        for (var seconds : new int[] {-301, 301}) {
            var old = gateway.written(id, "reference-1", NOW.plusSeconds(seconds));
            assertThat(gateway.notice(old[0], old[1])).as("%s", seconds).isEmpty();
        }
        assertThat(gateway.notice(good[0], good[1].replace("reference-1", "reference-2"))).as("changed").isEmpty();
        assertThat(gateway.notice("t=1", good[1])).isEmpty();
        assertThat(gateway.notice(good[0], "{}")).isEmpty();
        var others = at("https://k2.example.jp").written(id, "reference-1", NOW);
        assertThat(gateway.notice(others[0], others[1])).as("signed by another").isEmpty();
    }

    @Test
    void aNoticeIsSentAsOftenAsItIsToldToTheAddressOfTheAuthority() throws IOException, InterruptedException {
        var received = new LinkedBlockingQueue<String[]>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            received.add(new String[] {exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath(),
                exchange.getRequestHeaders().getFirst("Madoguchi-Demo-Signature"),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)});
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            var sending = at("http://127.0.0.1:" + server.getAddress().getPort());
            sending.send("reference-1", 2);
            var first = received.poll(20, TimeUnit.SECONDS);
            assertThat(first[0]).isEqualTo("POST /payments/notices/k2");
            assertThat(sending.notice(first[1], first[2])).hasValueSatisfying(notice ->
                    assertThat(notice.reference()).isEqualTo("reference-1"));
            assertThat(received.poll(20, TimeUnit.SECONDS)).as("the same again").containsExactly(first);
        } finally {
            server.stop(0);
        }
    }
}
