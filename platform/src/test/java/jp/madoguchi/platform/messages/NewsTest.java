package jp.madoguchi.platform.messages;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Contacting;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.payments.PaymentTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** News that arrives: on every way that was chosen, in its language, with its date and a link for one thing. */
class NewsTest extends Contacting {

    @Test
    void whatIsToldStandsOnTheStatusPageWithHowFarItGot() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "arrives@example.jp");
        var number = number(resident);
        Awaitility.await().untilAsserted(() -> assertThat(resident.get("/applications/" + number).text())
                .contains("【受け付けました】").contains("メールで送りました"));
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("メール 送信済み").contains("申請の状況の画面を開いた");
    }

    @Test
    void withoutAnAddressTheStatusPageAloneTells() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply();
        assertThat(resident.get("/applications/" + number(resident)).text()).contains("【受け付けました】").contains("この画面だけのお知らせです");
    }

    @Test
    void newsComesInTheLanguageThatWasChosen() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "english@example.jp");
        var number = number(resident);
        resident.get("/applications/" + number + "/notices").post("/applications/" + number + "/notices", "language", "en");
        assertThat(resident.text()).contains("申請の状況の画面だけに出ます");
        resident.post("/applications/" + number + "/notices", "language", "en", "mail", "true");
        AtDesk.asksToCorrect(site, number, "kind");
        assertThat(inMail("english@example.jp", "(by [A-Z]\\w+day, \\w+ \\d+, \\d{4}\\. Only the items to correct are shown)")).isNotNull();
        assertThat(new Client(site).get("/applications/" + number + "/notices").path()).isEqualTo("/status");
    }

    @Test
    void aDateComesWithTheMailForTheCalendar() throws Exception {
        var number = number(Flowing.with(site, REVIEW, APPROVAL).apply("mail", "date@example.jp"));
        AtDesk.asksToCorrect(site, number, "kind");
        inMail("date@example.jp", "(直していただく)");
        var mail = Arrays.stream(mailbox.getReceivedMessages()).filter(one -> isTo(one, "date@example.jp"))
                .filter(one -> contentType(one).startsWith("multipart")).findFirst().orElseThrow();
        var ics = new String(((jakarta.mail.Multipart) mail.getContent()).getBodyPart(1).getInputStream()
                .readAllBytes(), StandardCharsets.UTF_8);
        assertThat(ics).contains("BEGIN:VEVENT").contains("DTSTART;VALUE=DATE:").contains("METHOD:PUBLISH").doesNotContain("山田");
    }

    @Test
    void aLinkLeadsToOneThingForATimeAndShowsNothingToOthers() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "link@example.jp");
        var number = number(resident);
        var link = inMail("link@example.jp", "(http\\S+/go/\\S+)");
        assertThat(link).doesNotContain(number);
        assertThat(resident.get(link).path()).isEqualTo("/applications/" + number);
        var other = new Client(site).get(link);
        assertThat(other.text()).contains("8けたの確認コードを送ります").doesNotContain(number).doesNotContain("山田");
        other.post(URI.create(link).getPath());
        assertThat(other.path()).isEqualTo(URI.create(link).getPath() + "/code");
        other.post(URI.create(link).getPath() + "/code", "code", "000000");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).doesNotContain(number);
        other.post(URI.create(link).getPath() + "/code", "code", inMail("link@example.jp", "確認コード：(\\d{8})"));
        assertThat(other.path()).isEqualTo("/applications/" + number);
        assertThat(new Client(site).get(link.replace("/go/", "/go/pay/")).text()).contains("このリンクは使えません");
        assertThat(new Client(site).get("/go/" + "x".repeat(43)).text()).contains("このリンクは使えません");
        clock.moveTo(Duration.ofDays(15));
        assertThat(new Client(site).get(link).text()).contains("このリンクは使えません");
    }

    @Test
    void aFeeIsPaidFromItsMailWithoutSigningIn() {
        var number = number(Flowing.with(site, PaymentTest.pay("CLOSE"), REVIEW, APPROVAL).apply("mail", "paylink@example.jp"));
        var link = inMail("paylink@example.jp", "(http\\S+/go/pay/\\S+)");
        var anyone = new Client(site).get(link);
        assertThat(anyone.text()).contains("許可手数料").contains("2,000円を払う").doesNotContain("山田").doesNotContain(number);
        anyone.post(URI.create(link).getPath(), "amount", "1");
        assertThat(anyone.path()).startsWith("/demo-pay/");
        anyone.post(anyone.path(), "how", "card").whenAnswered();
        assertThat(anyone.path()).startsWith("/payments/back/");
        assertThat(anyone.text()).contains("納付が済みました").doesNotContain("山田");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(new Client(site).get(link).text()).contains("納付が済みました").doesNotContain("2,000円を払う");
    }

    @Test
    void aBrowserThatAskedIsToldUntilItIsGone() throws Exception {
        var taken = new java.util.concurrent.LinkedBlockingQueue<com.sun.net.httpserver.Headers>();
        var answer = new java.util.concurrent.atomic.AtomicInteger(201);
        var service = com.sun.net.httpserver.HttpServer.create(
                new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/push", exchange -> {
            exchange.getRequestBody().readAllBytes();
            taken.add(exchange.getRequestHeaders());
            exchange.sendResponseHeaders(answer.get(), -1);
            exchange.close();
        });
        service.start();
        try {
            var flow = Flowing.with(site, REVIEW, APPROVAL);
            var resident = flow.apply();
            var number = number(resident);
            var page = "/applications/" + number + "/notices";
            var endpoint = "http://127.0.0.1:" + service.getAddress().getPort() + "/push/1";
            var key = "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
            for (var bad : List.of("https://evil.example/push", "file:///etc/passwd", "")) {
                resident.get(page).postExactly(page + "/browser",
                        List.of(new String[] {"_csrf", AtDesk.hidden(resident, "_csrf")},
                        new String[] {"endpoint", bad}, new String[] {"p256dh", key},
                        new String[] {"auth", "BTBZMqHH6r4Tts7J_aSIgg"}));
                assertThat(resident.status()).isEqualTo(422);
            }
            resident.get(page).postExactly(page + "/browser",
                    List.of(new String[] {"_csrf", AtDesk.hidden(resident, "_csrf")},
                    new String[] {"endpoint", endpoint}, new String[] {"p256dh", key},
                    new String[] {"auth", "BTBZMqHH6r4Tts7J_aSIgg"}));
            assertThat(resident.text()).contains("この端末にもお知らせします");
            AtDesk.asksToCorrect(site, number, "kind");
            var headers = taken.poll(10, java.util.concurrent.TimeUnit.SECONDS);
            assertThat(headers.getFirst("Content-Encoding")).isEqualTo("aes128gcm");
            assertThat(headers.getFirst("Authorization")).startsWith("vapid t=");
            Awaitility.await().untilAsserted(() -> assertThat(resident.get("/applications/" + number).text()).contains("端末への通知を送りました"));
            answer.set(410);
            resident.get("/applications/" + number).post("/applications/" + number + "/correction", "kind", "new");
            flow.acts("okada", number, "grant");
            flow.acts("sato", number, "approve");
            Awaitility.await().until(() -> sql.queryForObject(
                    "select count(*) from push_subscription where endpoint = ?", Integer.class, endpoint) == 0);
        } finally {
            service.stop(0);
        }
    }

    @Test
    void oneReceivingDomainGetsItsMailsSpreadOverTime() {
        var authority = sql.queryForObject("select id from authority limit 1", java.util.UUID.class);
        sql.update("insert into notice (id, authority_id, address, domain, subject, body, priority, created_at, next_try_at) select gen_random_uuid(), ?, 'a' || n || '@slow.example.jp', 'slow.example.jp', 's', 'b', 3, now(), now() from generate_series(1, 9) n", authority);
        sql.update("insert into notice (id, authority_id, address, domain, subject, body, priority, created_at, next_try_at) select gen_random_uuid(), ?, 'code@slow.example.jp', 'slow.example.jp', 's', 'b', 0, now(), now()", authority);
        var sent = "select count(*) from notice where domain = 'slow.example.jp' and sent_at is not null";
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> sql.queryForObject(sent, Integer.class) == 10);
        // Two a second: the last of nine has its slot four seconds after the first.
        assertThat(sql.queryForObject(
                "select extract(epoch from max(sent_at) - min(sent_at)) from notice where domain = 'slow.example.jp' and priority = 3",
                Double.class)).isGreaterThan(2.5);
        assertThat(sql.queryForObject(
                "select extract(epoch from sent_at - created_at) from notice where address = 'code@slow.example.jp'",
                Double.class)).isLessThan(2.5);
    }
}
