package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.Node;
import jp.madoguchi.platform.documents.signature.SigningTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;

/**
 * A node that is killed (kill -9) in the middle of files that are looked at, first timestamps and webhooks: nothing is lost, nothing is done
 * twice. Run by name, after {@code ./mvnw -DskipTests package}: {@code bench/work [kills]}.
 */
class WorkDrill extends SigningTest {

    private static final int KILLS = Integer.getInteger("work.kills", 5);
    private static final int MANY = 20;
    private static final String CALL = """
            {"type": "webhook", "key": "call", "name": "台帳へ登録", "url": "https://ledger.example.jp/entries", "secret": "ledger", "seconds": 5, "sent": ["place"], "parts": [{"key": "class", "name": "区分", "property": "class"}]}""";

    @Autowired
    DataSource database;

    @Autowired
    @Qualifier("engineJobsLifecycle")
    SmartLifecycle jobs;

    @Value("${madoguchi.data}")
    Path data;

    private final ConcurrentLinkedQueue<String> calls = new ConcurrentLinkedQueue<>();

    @AfterEach
    void asBefore() {
        if (!jobs.isRunning()) jobs.start();
    }

    @Test
    void aNodeThatDiesInTheMiddleLosesNothingAndDoesNothingTwice() throws Exception {
        jobs.stop();
        var ledger = ledger();
        var called = called(ledger);
        var signed = signed();
        var files = files();
        var random = new Random(19);
        try (var node = new Node(database, data, "--madoguchi.background.documents.stamp=every 200ms, on each node",
                "--madoguchi.files-every=100ms", "--madoguchi.webhooks.inside=true", "--madoguchi.webhooks.secrets.ledger=only for tests")) {
            for (var i = 1; i <= KILLS; i++) {
                node.start();
                Thread.sleep(random.nextInt(1_500));
                node.kill();
                System.out.printf("DRILL killed with %d files, %d timestamps and %d webhooks to go%n", waiting(files), unstamped(signed), calling(called));
                // As if the minutes were over after which another takes up what was in hand.
                sql.update("update attachment set check_after = now() where state = 'CHECKING'");
                sql.update("update signature set stamp_next = now() where stamp_next is not null");
                sql.update("update act_ru_job set lock_exp_time_ = now() where lock_owner_ is not null");
            }
            node.start();
            Awaitility.await().atMost(Duration.ofMinutes(3)).until(() -> waiting(files) + unstamped(signed) + calling(called) == 0);
        } finally {
            ledger.stop(0);
        }
        assertThat(signed).allSatisfy(number -> assertThat(timestamps(number)).isEqualTo(1));
        assertThat(called).allSatisfy(number -> assertThat(calls).contains(number + "/call/1"));
        assertThat(calls.stream().distinct().toList()).as("one key each: another system can tell a repetition").hasSameSizeAs(called);
        assertThat(called).allSatisfy(number -> assertThat(open(number)).as("one task each").isEqualTo(1));
        assertThat(files).allSatisfy(file -> assertThat(sql.queryForObject("select state from attachment where id = ?::uuid", String.class, file))
                .isEqualTo("CLEAN"));
        System.out.printf("DRILL %d files, %d timestamps, %d webhooks with %d kills: each done, %d webhooks asked twice with the same key%n",
                files.size(), signed.size(), called.size(), KILLS, calls.size() - called.size());
    }

    /** Another system that takes its time. */
    private HttpServer ledger() throws Exception {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            calls.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            try {
                Thread.sleep(400);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            var answer = "{\"class\": \"A\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            try (var out = exchange.getResponseBody()) {
                out.write(answer);
            }
        });
        server.start();
        return server;
    }

    private List<String> called(HttpServer ledger) {
        var flow = Flowing.with(site, Flowing.REVIEW, CALL, Flowing.APPROVAL);
        sql.update("update workflow_version set definition = replace(definition::text, 'https://ledger.example.jp', ?)::jsonb where workflow_code = ?",
                "http://127.0.0.1:" + ledger.getAddress().getPort(), flow.code());
        var all = new ArrayList<String>();
        for (var i = 0; i < MANY; i++) {
            var number = flow.number();
            flow.acts("okada", number, "grant");
            all.add(number);
        }
        return all;
    }

    /** Confirmed, and their first timestamps waiting. */
    private List<String> signed() throws Exception {
        var all = new ArrayList<String>();
        for (var i = 0; i < MANY; i++) {
            var applicant = flow.apply();
            var number = number(applicant);
            card(begins(applicant, number), card("hanako", HANAKO));
            applicant.get(base(number)).post(base(number) + "/confirm");
            all.add(number);
        }
        assertThat(unstamped(all)).isEqualTo(MANY);
        return all;
    }

    private List<String> files() {
        var all = new ArrayList<String>();
        for (var i = 0; i < MANY; i++) all.add(sql.queryForObject("""
                update attachment set state = 'CHECKING', check_after = now() where id =
                  (select a.id from attachment a join application p on p.id = a.application_id where p.receipt_number = ?) returning id::text""",
                String.class, new Applying(site).send()));
        return all;
    }

    private int waiting(List<String> files) {
        return count("select count(*) from attachment where state = 'CHECKING' and id::text in (%s)", files);
    }

    private int unstamped(List<String> numbers) {
        return count("""
                select count(*) from signature s join application a on a.id = s.application_id where s.stamp_next is not null
                  and a.receipt_number in (%s)""", numbers);
    }

    private int calling(List<String> numbers) {
        return numbers.size() - count("""
                select count(*) from task t join application a on a.id = t.application_id where t.place = 'approval' and a.receipt_number in (%s)""", numbers);
    }

    private int open(String number) {
        return count("select count(*) from task t join application a on a.id = t.application_id where t.done_at is null and a.receipt_number in (%s)",
                List.of(number));
    }

    private int count(String query, List<String> of) {
        return sql.queryForObject(query.formatted(of.stream().map(one -> "'" + one + "'").collect(Collectors.joining(","))), Integer.class);
    }
}
