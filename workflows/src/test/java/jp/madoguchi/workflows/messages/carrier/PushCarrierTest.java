package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.message.NoticeId;
import jp.madoguchi.db.id.message.SubscriptionId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes to a push service, what its answers mean, and which browsers are kept. */
class PushCarrierTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 9));
    private static final String AUTH = url(new byte[16]);

    private final List<Subscription> kept = new ArrayList<>();
    private final List<byte[]> bodies = new ArrayList<>();
    private final Headers heard = new Headers();
    private int answer = 201;
    private HttpServer server;
    private Subscriptions subscriptions;
    private PushCarrier carrier;

    @BeforeEach
    void aPushService(@TempDir Path data) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            heard.putAll(exchange.getRequestHeaders());
            bodies.add(exchange.getRequestBody().readAllBytes());
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        server.start();
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var keys = new PushKeys("", true, data, "https://shinsei.example.jp", clock);
        subscriptions = new Subscriptions(new Browsers(), keys, List.of("fcm.googleapis.com"), true, clock);
        carrier = new PushCarrier(subscriptions, keys);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private String endpoint(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + path;
    }

    private static String key() {
        return url(P256.point((ECPublicKey) P256.pair().getPublic()));
    }

    private static String url(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Letter letter(String subject) {
        return new Letter(NoticeId.next(NOW), kept.getFirst().id().toString(), subject, "本文",
                "https://s.example.jp/go/x", "");
    }

    private void browser(String key) {
        assertThat(subscriptions.keep(APPLICATION, endpoint("a"), key, AUTH)).isTrue();
    }

    @Test
    void theSubjectAndTheWayToTheRestAreSentSealedForTheBrowser() throws Exception {
        browser(key());
        try (var line = carrier.open()) {
            line.send(letter("お知らせ"));
        }
        var plain = "{\"title\":\"お知らせ\",\"url\":\"https://s.example.jp/go/x\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(bodies).singleElement().satisfies(body -> assertThat(body).as("salt, size, key, text, mark and tag")
                .hasSize(21 + 65 + plain.length + 1 + 16));
        assertThat(heard.getFirst("Content-encoding")).isEqualTo("aes128gcm");
        assertThat(heard.getFirst("Ttl")).isEqualTo("86400");
        assertThat(heard.getFirst("Authorization"))
                .matches("vapid t=[^,]+, k=" + subscriptions.publicKey().orElseThrow());
        assertThat(kept).hasSize(1);
    }

    @Test
    void aLongSubjectIsCutSoThatOneRecordHoldsIt() throws Exception {
        browser(key());
        carrier.send(letter("あ".repeat(300)));
        carrier.send(letter("あ".repeat(301)));
        assertThat(bodies.getLast()).hasSameSizeAs(bodies.getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void aBrowserThatIsGoneIsForgotten(int status) {
        browser(key());
        answer = status;
        assertThatThrownBy(() -> carrier.send(letter("件名"))).isInstanceOf(Undeliverable.class).hasMessage("gone");
        assertThat(kept).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 403, 413, 429, 500, 503})
    void whatElseAServiceRefusesIsTriedAgain(int status) {
        browser(key());
        answer = status;
        assertThatThrownBy(() -> carrier.send(letter("件名"))).isInstanceOf(IOException.class)
                .hasMessage("push service: " + status);
        assertThat(kept).hasSize(1);
    }

    @Test
    void aBrowserThatWasForgottenMeanwhileIsGone() {
        browser(key());
        var letter = letter("件名");
        subscriptions.forget(APPLICATION, endpoint("a"));
        assertThatThrownBy(() -> carrier.send(letter)).isInstanceOf(Undeliverable.class).hasMessage("gone");
        assertThat(bodies).isEmpty();
    }

    @Test
    void aKeyThatNobodyCanSealForEndsTheSubscription() {
        browser(url(new byte[65]));
        assertThatThrownBy(() -> carrier.send(letter("件名"))).isInstanceOf(Undeliverable.class).hasMessage("keys");
        assertThat(kept).isEmpty();
        assertThat(bodies).isEmpty();
    }

    @Test
    void onlyWhatCanBeSentToIsKeptAndNoMoreThanTenBrowsers() {
        assertThat(subscriptions.keep(APPLICATION, "https://evil.example.jp/", key(), AUTH)).isFalse();
        assertThat(subscriptions.keep(APPLICATION, endpoint("a"), url(new byte[64]), AUTH)).isFalse();
        assertThat(subscriptions.keep(APPLICATION, endpoint("a"), key(), url(new byte[15]))).isFalse();
        assertThat(subscriptions.keep(APPLICATION, endpoint("a"), key(), "これは違う")).isFalse();
        assertThat(subscriptions.keep(APPLICATION, endpoint("a".repeat(1_000)), key(), AUTH)).isFalse();
        for (var i = 0; i < 10; i++) assertThat(subscriptions.keep(APPLICATION, endpoint("a" + i), key(), AUTH))
                .isTrue();
        assertThat(subscriptions.keep(APPLICATION, endpoint("more"), key(), AUTH)).isFalse();
        assertThat(kept).hasSize(10).allMatch(one -> one.createdAt().equals(NOW) && one.application()
                .equals(APPLICATION));
    }

    @Test
    void withoutAKeyPushIsNotOffered(@TempDir Path data) {
        var none = new PushKeys("", false, data, "https://shinsei.example.jp", Clock.systemUTC());
        assertThat(none.open()).isEmpty();
        assertThatThrownBy(() -> none.authorization("https://push.example.net/x"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(data).isEmptyDirectory();
    }

    private final class Browsers implements PushMapper {

        @Override
        public void keep(Subscription subscription) {
            kept.add(subscription);
        }

        @Override
        public Optional<Subscription> find(SubscriptionId id) {
            return kept.stream().filter(one -> one.id().equals(id)).findFirst();
        }

        @Override
        public List<Subscription> of(ApplicationId application) {
            return kept;
        }

        @Override
        public void forget(ApplicationId application, String endpoint) {
            kept.removeIf(one -> one.application().equals(application) && one.endpoint().equals(endpoint));
        }

        @Override
        public void gone(SubscriptionId id) {
            kept.removeIf(one -> one.id().equals(id));
        }
    }
}
