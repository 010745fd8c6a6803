package jp.madoguchi.workflows.desk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.concurrent.CountDownLatch;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

/** 外部連携 over the wire: what the other side gets, what is taken of its reply, and where it may lie. */
class CallerTest {

    private static final String TIME = Long.toString(ApplicationFakes.CLOCK.instant().getEpochSecond());

    private final MockEnvironment settings = new MockEnvironment().withProperty("madoguchi.webhooks.secrets.ledger", "鍵")
            .withProperty("madoguchi.webhooks.secrets.blank", " ");
    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private int status = 200;
    private byte[] reply = "{}".getBytes(StandardCharsets.UTF_8);
    private @Nullable Headers headers;
    private String body = "";

    @BeforeEach
    void anotherSystem() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/entries", exchange -> {
            headers = exchange.getRequestHeaders();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            if (status == 302) exchange.getResponseHeaders().add("Location", "/other");
            exchange.sendResponseHeaders(status, reply.length == 0 ? -1 : reply.length);
            exchange.getResponseBody().write(reply);
            exchange.close();
        });
        server.createContext("/silent", exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void goes() {
        over.countDown();
        server.stop(0);
    }

    private String call(String path, String secret, boolean inside) {
        return new Caller(settings, inside, ApplicationFakes.CLOCK).call("http://127.0.0.1:" + server.getAddress().getPort() + path,
                secret, 1,
                "K2-1/call/1", "{\"名\":\"花子\"}");
    }

    @Test
    void theOtherSideGetsTheBodyItsKeyAndASignatureOverTimeAndBody() throws Exception {
        reply = "{\"番号\":7}".getBytes(StandardCharsets.UTF_8);

        assertThat(call("/entries", "ledger", true)).isEqualTo("{\"番号\":7}");

        assertThat(body).isEqualTo("{\"名\":\"花子\"}");
        assertThat(headers.getFirst("Content-Type")).isEqualTo("application/json; charset=utf-8");
        assertThat(headers.getFirst("Idempotency-Key")).isEqualTo("K2-1/call/1");
        assertThat(headers.getFirst("Madoguchi-Time")).isEqualTo(TIME);
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("鍵".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertThat(headers.getFirst("Madoguchi-Signature")).isEqualTo("sha256="
                + HexFormat.of().formatHex(mac.doFinal((TIME + "." + body).getBytes(StandardCharsets.UTF_8))));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 404, 500})
    void whatIsNoYesIsTriedAgainLater(int answered) {
        status = answered;

        assertThatThrownBy(() -> call("/entries", "ledger", true)).isInstanceOf(Caller.Failed.class).hasMessage("status " + answered);
    }

    @Test
    void anyYesWillDo() {
        status = 204;
        reply = new byte[0];

        assertThat(call("/entries", "ledger", true)).isEmpty();
    }

    @Test
    void moreThanIsReadIsBrokenOff() {
        reply = "a".repeat(Caller.LARGEST).getBytes(StandardCharsets.UTF_8);
        assertThat(call("/entries", "ledger", true)).hasSize(Caller.LARGEST);

        reply = "a".repeat(Caller.LARGEST + 1).getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> call("/entries", "ledger", true)).isInstanceOf(Caller.Failed.class).hasMessage("TooLarge");
    }

    @Test
    void whoSaysNothingIsNotWaitedForLongerThanWasSet() {
        assertThatThrownBy(() -> call("/silent", "ledger", true)).isInstanceOf(Caller.Failed.class).hasMessage("no answer within 1 s");
    }

    @Test
    void withoutItsKeyNothingIsSent() {
        assertThatThrownBy(() -> call("/entries", "other", true)).isInstanceOf(Caller.Failed.class).hasMessage("no key named other");
        assertThatThrownBy(() -> call("/entries", "blank", true)).isInstanceOf(Caller.Failed.class).hasMessage("no key named blank");
        assertThat(headers).isNull();
    }

    @Test
    void nobodyReachesIntoTheOwnNetwork() {
        assertThatThrownBy(() -> call("/entries", "ledger", false)).isInstanceOf(Caller.Failed.class)
                .hasMessage("an address inside the own network");
        assertThat(headers).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "192.168.1.1", "172.16.0.1", "169.254.169.254", "0.0.0.0", "224.0.0.1", "100.64.0.1",
            "100.127.255.255",
        "[fd00::1]", "[fc00::1]", "[fe80::1]", "[::1]", "[::ffff:10.0.0.1]"})
    void noAddressOfAnOwnNetworkIsCalled(String host) {
        var caller = new Caller(settings, false, ApplicationFakes.CLOCK);

        assertThatThrownBy(() -> caller.call("https://" + host + "/x", "ledger", 1, "k", "{}")).isInstanceOf(Caller.Failed.class)
                .hasMessage("an address inside the own network");
    }

    /** Past the check the missing key stops it, so that nothing is sent anywhere. */
    @ParameterizedTest
    @ValueSource(strings = {"100.63.255.255", "100.128.0.1", "101.64.0.1", "203.0.113.1", "[2001:db8::1]", "[fe00::1]"})
    void othersMayBe(String host) {
        var caller = new Caller(settings, false, ApplicationFakes.CLOCK);

        assertThatThrownBy(() -> caller.call("https://" + host + "/x", "none", 1, "k", "{}")).isInstanceOf(Caller.Failed.class)
                .hasMessage("no key named none");
    }
}
