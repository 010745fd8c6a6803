package jp.madoguchi.platform.messages;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.Node;
import jp.madoguchi.platform.acting.StepsTest;
import jp.madoguchi.platform.payments.PaymentTest;
import jp.madoguchi.workflows.payments.gateway.DemoGateway;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;

/**
 * Many mails, a server that dies in the middle of them, codes that do not wait, notices of payments by the hundred. Run
 * by name: {@code bench/notices}.
 */
class NoticeDrill extends StepsTest {

    @Autowired
    DataSource database;

    @Autowired
    DemoGateway gateway;

    @Value("${madoguchi.data}")
    Path data;

    private GreenMail sink;

    @BeforeEach
    void mailServer() {
        sink = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        sink.start();
        // What earlier tests and the sample left to be told is none of this.
        sql.update("update notice set failed_at = now() where sent_at is null and failed_at is null");
    }

    @AfterEach
    void close() {
        sink.stop();
    }

    @Test
    void aThousandMailsArriveThoughTheServerDiesTenTimes() throws Exception {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        many(flow.number("mail", "first@example.jp"), 1_000);
        var kills = 0;
        // Slow enough that it dies in the middle: eighty a second in all.
        try (var node = node("--madoguchi.mail.rate=8")) {
            begin(node.start(), flow);
            for (var sent = 0; sent < 1_000; sent = sent()) {
                var before = sent;
                Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(20))
                        .until(() -> sent() > before + 70 || sent() == 1_000);
                if (sent() == 1_000) break;
                if (kills < 10) {
                    node.kill();
                    kills++;
                    // As if the five minutes were over after which another takes up what was in hand.
                    sql.update("update notice set next_try_at = now() where sent_at is null and failed_at is null");
                    node.start();
                }
            }
            var got = Arrays.stream(sink.getReceivedMessages()).map(NoticeDrill::id)
                    .collect(Collectors.groupingBy(id -> id, Collectors.counting()));
            var told = sql.queryForList(
                    "select '<' || n.id || '@example.jp>' from notice n join news w on w.id = n.news_id where w.kind = 'bulk'",
                    String.class);
            assertThat(told).hasSize(1_000);
            assertThat(got.keySet()).containsAll(told);
            var doubled = got.values().stream().mapToLong(count -> count - 1).sum();
            System.out.printf("DRILL 1,000 mails with %d kills: all arrived, %d came twice under the same Message-ID (at most one for each of 5 lanes and kill)%n", kills, doubled);
            assertThat(doubled).isLessThanOrEqualTo(kills * 5L);
            assertThat(sql.queryForObject("select count(*) from news where kind = 'bulk'", Integer.class)).isEqualTo(1_000);
        }
    }

    @Test
    void codesDoNotWaitForSeventeenThousand() throws Exception {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = flow.number("mail", "first@example.jp");
        many(number, 17_000);
        try (var node = node("--madoguchi.mail.rate=100000")) {
            var there = node.start();
            begin(there, flow);
            var start = System.nanoTime();
            for (var i = 0; sent() < 17_000; i++) {
                code(i);
                Thread.sleep(500);
            }
            var seconds = (System.nanoTime() - start) / 1e9;
            Awaitility.await().until(() -> sql.queryForObject(
                    "select count(*) from notice where priority = 0 and subject = 'drill' and sent_at is null",
                    Integer.class) == 0);
            System.out.printf("DRILL 17,000 mails in %.0f s, %.0f a second; of %s%n", seconds, 17_000 / seconds, sql.queryForObject("""
                    select count(*) || ' codes: p50 ' || round(percentile_cont(0.5) within group (order by extract(epoch from sent_at - created_at))::numeric, 2) || ' s, p95 ' || round(percentile_cont(0.95) within group (order by extract(epoch from sent_at - created_at))::numeric, 2)
                    || ' s, longest ' || round(max(extract(epoch from sent_at - created_at))::numeric, 2) || ' s' from notice where priority = 0 and subject = 'drill'""", String.class));
            assertThat(sql.queryForObject(
                    "select max(extract(epoch from sent_at - created_at)) from notice where priority = 0 and subject = 'drill'",
                    Double.class)).isLessThan(5);
        }
    }

    @Test
    void noticesOfPaymentsByTheHundred() throws Exception {
        var flow = Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL);
        var references = new ArrayList<String>();
        for (var i = 0; i < 200; i++) {
            var resident = flow.apply();
            var number = resident.path().split("/")[2];
            resident.get("/applications/" + number).post("/applications/" + number + "/payments/pay/pay");
            references.add(resident.path().replaceFirst("/demo-pay/", ""));
        }
        sql.update("update demo_checkout set status = 'PAID', method = 'card', paid_at = now()");
        var http = HttpClient.newHttpClient();
        var start = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(16)) {
            for (var reference : references) threads.submit(() -> {
                var notice = gateway.written(UUID.randomUUID(), reference, clock.instant());
                return http.send(HttpRequest.newBuilder(URI.create(site + "/payments/notices/mie"))
                        .header("Content-Type", "application/json").header(gateway.signatureHeader(), notice[0])
                        .POST(HttpRequest.BodyPublishers.ofString(notice[1])).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
            });
        }
        var seconds = (System.nanoTime() - start) / 1e9;
        assertThat(sql.queryForObject(
                "select count(*) from payment p join application a on a.id = p.application_id where a.receipt_number like ? and p.state = 'PAID'", Integer.class, "%")).isGreaterThanOrEqualTo(200);
        System.out.printf("DRILL 200 notices of payments, each with its receipt and the next step: %.1f s, %.0f a second%n", seconds,
                200 / seconds);
    }

    private Node node(String rate) {
        return new Node(database, data, "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + sink.getSmtp()
                .getPort(), rate, "--madoguchi.mail-every=200ms", "--madoguchi.mail-from=madoguchi@example.jp");
    }

    private int sent() {
        return sql.queryForObject(
                "select count(*) from notice n join news w on w.id = n.news_id where w.kind = 'bulk' and n.sent_at is not null",
                Integer.class);
    }

    /** The first and others like it. */
    private void many(String number, int how) {
        sql.update("delete from bulk_notice");
        sql.update("delete from news where kind = 'bulk'");
        sql.update("update notice set failed_at = now() where sent_at is null and failed_at is null");
        var columns = String.join(", ",
                sql.queryForList("select column_name from information_schema.columns where table_name = 'application' and column_name not in ('id', 'receipt_number', 'mail', 'task_id')", String.class));
        sql.update("insert into application (id, receipt_number, mail, " + columns
                + ") select gen_random_uuid(), receipt_number || '-' || n, 'many' || n || '@d' || n % 10 || '.example.jp', " + columns
                + " from application, generate_series(1, ?) n where receipt_number = ?", how - 1, number);
    }

    private void begin(String there, Flowing flow) {
        var okada = AtDesk.signIn(there, "okada").get("/staff/bulk-notices");
        okada.post("/staff/bulk-notices", "procedure",
                sql.queryForObject("select id::text from procedure where code = ?", String.class, flow.code()),
                "whose", "all", "subject", "受検票のお知らせ", "body", "受検票ができました。");
        okada.post("/staff/bulk-notices/send");
        assertThat(okada.path()).matches("/staff/bulk-notices/[0-9a-f-]{36}");
    }

    private void code(int i) {
        sql.update("insert into notice (id, authority_id, address, domain, subject, body, priority, created_at, next_try_at) select gen_random_uuid(), id, 'code' || ? || '@d1.example.jp', 'd1.example.jp', 'drill', 'b', 0, clock_timestamp(), clock_timestamp() from authority limit 1", i);
    }

    private static String id(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }
}
