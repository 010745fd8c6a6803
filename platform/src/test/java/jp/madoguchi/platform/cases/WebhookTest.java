package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 外部連携 with another system that behaves, and with one that does not. */
@SiteTest
class WebhookTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    private HttpServer other;
    private final List<String> calls = new ArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Answer answer = exchange -> reply(exchange, 200, "{\"id\": \"L-77\", \"class\": \"B\"}");

    private interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    @Autowired
    Engine engine;

    @BeforeEach
    void start() throws IOException {
        other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        other.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        other.createContext("/", exchange -> {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            synchronized (calls) {
                calls.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                assertSigned(exchange, body);
            }
            answer.to(exchange);
        });
        other.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        other.stop(0);
    }

    @Test
    void aReplySetsValuesThatTheWayDependsOn() {
        var number = called();
        runs(number);

        assertThat(state(number)).as("class B is closed by the branch").isEqualTo("CLOSED");
        assertThat(calls).containsExactly(number + "/call/1");
    }

    @Test
    void anOtherSystemThatHangsIsGivenUpAndTriedAgain() {
        answer = exchange -> {
            try {
                over.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        var number = called();
        assertThat(fails(number)).contains("no answer within 1 s");
        answer = exchange -> reply(exchange, 200, "{\"class\": \"A\"}");
        runs(number);

        assertThat(state(number)).isEqualTo("APPROVAL");
        assertThat(calls).as("with the same key, so that it can tell a repetition").hasSizeGreaterThan(1).containsOnly(number + "/call/1");
    }

    @Test
    void anErrorARedirectAndAFloodAreNoAnswers() {
        answer = exchange -> reply(exchange, 500, "{}");
        var number = called();
        assertThat(fails(number)).contains("status 500");
        answer = exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1/elsewhere");
            reply(exchange, 302, "");
        };
        assertThat(fails(number)).contains("status 302");
        answer = exchange -> {
            exchange.sendResponseHeaders(200, 100_000_000);
            var block = new byte[1_000_000];
            try (var out = exchange.getResponseBody()) {
                for (var i = 0; i < 100; i++) out.write(block);
            } catch (IOException e) {
                over.countDown();
            }
        };
        assertThat(fails(number)).contains("TooLarge");
        answer = exchange -> reply(exchange, 200, "no JSON");
        assertThat(fails(number)).contains("no JSON in the reply");
        assertThat(state(number)).as("nothing was lost meanwhile").isEqualTo("REVIEW");
    }

    @Test
    void anAdministratorSeesWhyItFailedTriesAgainOrGoesOnWithoutIt() {
        answer = exchange -> reply(exchange, 500, "{}");
        var number = called();
        var other = called();
        for (var one : List.of(number, other)) {
            fails(one);
            sql.update("update act_ru_job set retries_ = 0 where id_ = ?", job(one).getFirst());
        }
        assertThat(AtDesk.signIn(site, "okada").get("/staff/health").status()).isEqualTo(403);
        var yamaguchi = AtDesk.signIn(site, "yamaguchi").get("/staff/health");
        assertThat(yamaguchi.text()).contains(number).contains("status 500").contains("自動ではもう試しません");

        assertThat(yamaguchi.post("/staff/health/" + job(number).getFirst() + "/skip", "reason", " ").text()).contains("飛ばす理由を書いてください");
        yamaguchi.post("/staff/health/" + job(number).getFirst() + "/skip", "reason", "台帳には手で登録した");
        assertThat(state(number)).isEqualTo("APPROVAL");
        assertThat(sql.queryForObject(
                "select detail from audit_event where action = 'health-skip' and application_id = (select id from application where receipt_number = ?)", String.class, number)).isEqualTo("台帳には手で登録した");
        answer = exchange -> reply(exchange, 200, "{\"class\": \"B\"}");
        yamaguchi.post("/staff/health/" + job(other).getFirst() + "/retry");
        org.awaitility.Awaitility.await().until(() -> state(other).equals("CLOSED"));
    }

    @Test
    void whatStandsStillOrDoesNotAgreeIsFound() {
        var number = called();
        runs(number);
        var stuck = Flowing.with(site, REVIEW, APPROVAL).number();
        var yamaguchi = AtDesk.signIn(site, "yamaguchi").get("/staff/health");
        yamaguchi.post("/staff/health/check");
        assertThat(yamaguchi.text()).doesNotContain(stuck);

        sql.update("update task set done_at = now() where application_id = (select id from application where receipt_number = ?)", stuck);
        yamaguchi.post("/staff/health/check");
        assertThat(yamaguchi.text()).contains(stuck).contains("処理にだけあります");
        sql.update("update task set done_at = null where application_id = (select id from application where receipt_number = ?)", stuck);
    }

    private String called() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "webhook", "key": "call", "name": "台帳へ登録", "url": "https://ledger.example.jp/entries", "secret": "ledger", "seconds": 1, "sent": ["place"], "parts": [{"key": "class", "name": "区分", "property": "class"}]}""", """
                {"type": "branch", "key": "fork", "name": "区分で分ける", "parts": [{"key": "w1", "when": {"type": "is", "field": "step.call.class", "value": "B"}, "to": "-closed"}]}""", APPROVAL);
        sql.update("update workflow_version set definition = replace(definition::text, 'https://ledger.example.jp', ?)::jsonb where workflow_code = ?", "http://127.0.0.1:" + other.getAddress().getPort(), flow.code());
        var number = flow.number();
        flow.acts("okada", number, "grant");
        return number;
    }

    private void runs(String number) {
        org.awaitility.Awaitility.await().until(() -> {
            job(number).stream().filter(this::isFree).forEach(engine::run);
            return job(number).isEmpty();
        });
    }

    /** Lets it be tried until it fails once more, and says why. */
    private String fails(String number) {
        var job = job(number).getFirst();
        org.awaitility.Awaitility.await().until(() -> isFree(job));
        return engine.run(job);
    }

    /** The engine tries at once by itself; then it is ours. */
    private boolean isFree(String job) {
        return sql.queryForObject(
                "select count(*) from act_ru_job where id_ = ? and lock_owner_ is null and exception_msg_ is not null",
                Integer.class, job) > 0;
    }

    private List<String> job(String number) {
        return engine.calls(number);
    }

    private void assertSigned(HttpExchange exchange, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec("only for tests".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var expected = "sha256=" + HexFormat.of()
                    .formatHex(mac.doFinal((exchange.getRequestHeaders().getFirst("Madoguchi-Time") + "." + body)
                    .getBytes(StandardCharsets.UTF_8)));
            if (!expected.equals(exchange.getRequestHeaders().getFirst("Madoguchi-Signature"))) calls.add("wrong signature");
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
