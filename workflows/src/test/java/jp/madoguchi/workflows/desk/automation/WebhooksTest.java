package jp.madoguchi.workflows.desk.automation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.ApplicationSample;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.Pass;
import jp.madoguchi.workflows.desk.DeskWorld;
import jp.madoguchi.workflows.engine.part.Reply;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.WebhookStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.env.MockEnvironment;

/** 外部連携: what of an application another system is told, and which values of its reply are kept. */
class WebhooksTest {

    private static final Application APPLICATION = ApplicationSample.of(421, State.REVIEW).make();

    private final List<String> keys = new ArrayList<>();
    private final List<String> bodies = new ArrayList<>();
    private String reply = "{}";
    private HttpServer server;

    @BeforeEach
    void aLedger() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext("/", exchange -> {
            keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = reply.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void goes() {
        server.stop(0);
    }

    private DeskWorld world(Reply... replies) {
        return new DeskWorld(APPLICATION, WorkflowSamples.of(WorkflowSamples.review(), new WebhookStep(Basics.of("call", "台帳へ登録"),
                "http://127.0.0.1:" + server.getAddress().getPort() + "/", "ledger", 5, List.of("car", "kind", "lost"),
                        List.of(replies))));
    }

    private void call(DeskWorld world) {
        var caller = new Caller(new MockEnvironment().withProperty("madoguchi.webhooks.secrets.ledger", "鍵"), true,
                ApplicationFakes.CLOCK);
        new Webhooks(world.applications, world.workflows, world.submissions, caller, world.tasks)
                .ask(APPLICATION.id(), "call").run();
    }

    @Test
    void tellsWhatTheOwnerNamedAndNothingElse() {
        var world = world();

        call(world);

        var body = FormJson.mapper().readTree(bodies.getFirst());
        assertThat(body.propertyNames()).containsExactly("receiptNumber", "procedure", "receivedAt", "answers");
        assertThat(body.path("receiptNumber").asString()).isEqualTo(APPLICATION.receiptNumber());
        assertThat(body.path("receivedAt").asString()).isEqualTo("2026-11-19T15:30:00Z");
        assertThat(body.path("answers").toString()).isEqualTo("{\"car\":\"三重 300 あ 12-34\",\"kind\":\"new\"}");
        assertThat(world.taskRows.rows.done).contains("passed " + APPLICATION.id() + " call 2026-11-20T01:00:00Z  null");
        assertThat(world.applicationRows.done()).containsExactly("happened called 台帳へ登録");
    }

    @Test
    void eachPassIsAnotherCallAndARepetitionTheSame() {
        var world = world();
        call(world);
        call(world);
        world.taskRows.passes.add(new Pass(1, "review", Instant.EPOCH, Instant.EPOCH, "", null));
        world.taskRows.passes.add(new Pass(2, "call", Instant.EPOCH, Instant.EPOCH, "", null));
        call(world);

        assertThat(keys).containsExactly(APPLICATION.receiptNumber() + "/call/1", APPLICATION.receiptNumber() + "/call/1",
                APPLICATION.receiptNumber() + "/call/2");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"no\": 7, \"more\": 1} | {\"id\":\"7\"}", "{\"no\": \"A-7\"} | {\"id\":\"A-7\"}", "{\"no\": true} | {\"id\":\"true\"}",
        "{\"no\": null} | {\"id\":\"\"}", "{\"no\": {\"a\": 1}} | {\"id\":\"\"}", "{} | {\"id\":\"\"}"})
    void theNamedValuesAreKeptAsText(String said, String kept) {
        reply = said;
        var world = world(new Reply("id", "台帳の番号", "no"));

        call(world);

        assertThat(world.taskRows.rows.done).anyMatch(one -> one.startsWith("passed") && one.endsWith(" " + kept));
    }

    @Test
    void aValueIsKeptAsFarAsItIsShort() {
        reply = "{\"no\": \"" + "a".repeat(201) + "\"}";
        var world = world(new Reply("id", "台帳の番号", "no"));

        call(world);

        assertThat(world.taskRows.rows.done).anyMatch(one -> one.endsWith("{\"id\":\"" + "a".repeat(200) + "\"}"));
    }

    @Test
    void aReplyThatIsNoJsonIsTriedAgainOnlyWhereSomethingOfItIsWanted() {
        reply = "<html>";
        var wanting = world(new Reply("id", "台帳の番号", "no"));

        assertThatThrownBy(() -> call(wanting)).isInstanceOf(Caller.Failed.class).hasMessage("no JSON in the reply");
        assertThat(wanting.taskRows.rows.done).isEmpty();

        var world = world();
        call(world);
        assertThat(world.applicationRows.done()).hasSize(1);
    }
}
