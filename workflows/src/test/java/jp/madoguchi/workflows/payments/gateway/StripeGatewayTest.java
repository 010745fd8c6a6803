package jp.madoguchi.workflows.payments.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Order;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Status;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Stripe's documented protocol, spoken to a stand-in for its servers. */
class StripeGatewayTest {

    private static final String SECRET = "whsec_test";
    private static final String SESSION = """
            {"id": "cs_1", "object": "checkout.session", "url": "https://checkout.stripe.com/c/pay/cs_1", "status": "%s", "payment_status": "%s", "amount_total": %d, "currency": "%s", "payment_method_types": ["konbini"], "payment_intent": "pi_1", "created": 1790000000}""";

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new ArrayList<>();
    private int status = 200;
    private HttpServer server;
    private StripeGateway gateway;

    @BeforeEach
    void begin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            requests.add(key + " " + exchange.getRequestHeaders().getFirst("Idempotency-Key") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answers.getOrDefault(key, "{}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        gateway = new StripeGateway(new GatewaySettings.Account("stripe", "sk_test_x", SECRET, "http://127.0.0.1:"
                + server.getAddress().getPort()), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        server.stop(0);
    }

    @Test
    void aPageIsBegunOnceInYenWithTheOrdersKey() {
        answers.put("POST /v1/checkout/sessions", SESSION.formatted("open", "unpaid", 2000, "jpy"));
        var page = gateway.begin(new Order("order-1", 2_000, "許可手数料", "https://example.jp/back", Instant.now().plusSeconds(90_000)));
        assertThat(page.reference()).isEqualTo("cs_1");
        assertThat(page.url()).startsWith("https://checkout.stripe.com/");
        assertThat(requests).singleElement().satisfies(request -> assertThat(request).contains("order-1")
                .contains("jpy").contains("2000").contains("client_reference_id=order-1"));
    }

    @Test
    void howItStandsIsWhatTheServersSay() {
        looks("complete", "paid", 2000, "jpy", Status.PAID);
        looks("complete", "unpaid", 2000, "jpy", Status.PENDING);
        looks("open", "unpaid", 2000, "jpy", Status.OPEN);
        looks("expired", "unpaid", 2000, "jpy", Status.EXPIRED);
        looks("complete", "paid", 50, "usd", Status.PAID);
        assertThat(gateway.look("cs_1").currency()).isEqualTo("usd");
        assertThat(gateway.look("cs_1").method()).isEqualTo("store");
    }

    private void looks(String session, String payment, int amount, String currency, Status expected) {
        answers.put("GET /v1/checkout/sessions/cs_1", SESSION.formatted(session, payment, amount, currency));
        assertThat(gateway.look("cs_1").status()).isEqualTo(expected);
    }

    @Test
    void errorsPagesAndNonsenseAreNoAnswer() {
        status = 500;
        answers.put("GET /v1/checkout/sessions/cs_1", "{\"error\": {\"message\": \"sorry\"}}");
        assertThatThrownBy(() -> gateway.look("cs_1")).isInstanceOf(Unreachable.class);
        answers.put("GET /v1/checkout/sessions/cs_1", "<html>busy</html>");
        assertThatThrownBy(() -> gateway.look("cs_1")).isInstanceOf(Unreachable.class);
        status = 200;
        assertThatThrownBy(() -> gateway.look("cs_1")).isInstanceOf(Unreachable.class);
        answers.put("GET /v1/checkout/sessions/cs_1", "{}");
        assertThatThrownBy(() -> gateway.look("cs_1")).isInstanceOf(Unreachable.class);
        server.stop(0);
        assertThatThrownBy(() -> gateway.look("cs_1")).isInstanceOf(Unreachable.class);
    }

    @Test
    void moneyGoesBackOnceWithTheRefundsKey() {
        answers.put("GET /v1/checkout/sessions/cs_1", SESSION.formatted("complete", "paid", 2000, "jpy"));
        answers.put("GET /v1/refunds", "{\"object\": \"list\", \"data\": [], \"has_more\": false}");
        answers.put("POST /v1/refunds", "{\"id\": \"re_1\", \"object\": \"refund\", \"status\": \"succeeded\"}");
        assertThat(gateway.refund("cs_1", 500, "refund-1")).isEqualTo("re_1");
        assertThat(requests).anySatisfy(request -> assertThat(request).contains("POST /v1/refunds refund-1")
                .contains("amount=500").contains("payment_intent=pi_1"));
    }

    @Test
    void aRefundThatWasMadeBeforeIsNotMadeAgainAndOneThatFailedIsNone() {
        answers.put("GET /v1/checkout/sessions/cs_1", SESSION.formatted("complete", "paid", 2000, "jpy"));
        var made = "{\"object\": \"list\", \"data\": [{\"id\": \"re_0\", \"object\": \"refund\", \"status\": \"%s\", \"metadata\": {\"madoguchi\": \"refund-1\"}}], \"has_more\": false}";
        answers.put("GET /v1/refunds", made.formatted("succeeded"));
        assertThat(gateway.refund("cs_1", 500, "refund-1")).isEqualTo("re_0");
        answers.put("GET /v1/refunds", made.formatted("pending"));
        assertThatThrownBy(() -> gateway.refund("cs_1", 500, "refund-1")).isInstanceOf(Unreachable.class);
        answers.put("GET /v1/refunds", made.formatted("failed"));
        assertThatThrownBy(() -> gateway.refund("cs_1", 500, "refund-1")).isInstanceOf(PaymentGateway.Rejected.class);
        assertThat(requests).noneMatch(request -> request.startsWith("POST /v1/refunds"));
    }

    @Test
    void onlySignedAndFreshNoticesOfSessionsAreNews() throws Exception {
        var body = "{\"id\": \"evt_1\", \"data\": {\"object\": {\"object\": \"checkout.session\", \"id\": \"cs_1\"}}}";
        var now = Instant.now().getEpochSecond();
        assertThat(gateway.notice(signed(now, body), body)).hasValueSatisfying(notice -> assertThat(notice.reference()).isEqualTo("cs_1"));
        assertThat(gateway.notice(signed(now - 3_600, body), body)).as("old").isEmpty();
        assertThat(gateway.notice(signed(now, body), body.replace("cs_1", "cs_2"))).as("changed").isEmpty();
        assertThat(gateway.notice("t=" + now + ",v1=00", body)).isEmpty();
        assertThat(gateway.notice("", body)).isEmpty();
        assertThat(gateway.notice(signed(now, "no json"), "no json")).isEmpty();
        var other = body.replace("checkout.session", "customer");
        assertThat(gateway.notice(signed(now, other), other)).as("of no interest")
                .hasValueSatisfying(notice -> assertThat(notice.reference()).isEmpty());
        for (var odd : List.of("t", "t=", "t=x", "t=1", ",,,", "t=" + now)) assertThat(gateway.notice(odd, body)).as(odd).isEmpty();
    }

    private static String signed(long at, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
