package jp.madoguchi.platform.http;

import static jp.madoguchi.platform.http.Flowing.APPROVAL;
import static jp.madoguchi.platform.http.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.platform.Mails;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News that arrives, and news that does not: whoever can mend it sees it, and what was missed is told again. */
class ReachTest extends StepsTest {

    @Autowired
    GreenMail mailbox;

    @Test
    void whatIsToldStandsOnTheStatusPageWithHowFarItGot() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "arrives@example.jp");
        var number = number(resident);
        Awaitility.await().untilAsserted(() -> assertThat(resident.get("/applications/" + number).text()).contains("【受け付けました】").contains("メールで送りました"));
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("メール 送信済み").contains("申請の状況の画面を開いた");
    }

    @Test
    void withoutAnAddressTheStatusPageAloneTells() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply();
        assertThat(resident.get("/applications/" + number(resident)).text()).contains("【受け付けました】").contains("この画面だけのお知らせです");
    }

    @Test
    void aMailThatComesBackIsSeenByBothAndMendedByTheApplicant() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var resident = flow.apply("mail", "nobody-1@example.jp");
        var number = number(resident);
        Awaitility.await().untilAsserted(() -> assertThat(resident.get("/applications/" + number).text()).contains("メールが届きませんでした"));
        var okada = AtDesk.signIn(site, "okada");
        assertThat(okada.get("/staff/inbox?view=UNDELIVERED").text()).contains(number).contains("メール不達");
        assertThat(okada.get("/staff/applications/" + number).text()).contains("あてのメールが届いていません");

        resident.get("/applications/" + number + "/notices").post("/applications/" + number + "/notices/mail", "address", "mended-1@example.jp");
        resident.post("/applications/" + number + "/notices/mail/code", "code", "000000");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("確認コードがちがうか、期限が過ぎています");
        resident.post("/applications/" + number + "/notices/mail/code", "code", inMail("mended-1@example.jp", "確認コード：(\\d{6})"));
        assertThat(resident.text()).contains("新しいメールアドレスにお知らせします").contains("送り直しました");
        assertThat(resident.get("/applications/" + number).text()).doesNotContain("メールアドレスを直す<");
        assertThat(inMail("mended-1@example.jp", "(受け付けました)")).isNotNull();
        assertThat(okada.get("/staff/inbox?view=UNDELIVERED").text()).doesNotContain(number);
        assertThat(okada.get("/staff/applications/" + number).text()).contains("メールアドレスを直した");
    }

    @Test
    void aClerkMendsItWithHowItWasMadeSure() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = number(flow.apply("mail", "nobody-2@example.jp"));
        Awaitility.await().untilAsserted(() -> assertThat(problem(number)).isEqualTo("hard"));
        assertThat(flow.acts("okada", number, "reach", "mail", "mended-2@example.jp").text()).contains("どうやって確かめたかを");
        assertThat(flow.acts("okada", number, "reach", "mail", "not an address", "how", "電話").text()).contains("メールアドレスの形がちがうようです").contains("not an address");
        assertThat(flow.acts("sato", number, "reach", "mail", "mended-2@example.jp", "how", "電話").status()).isEqualTo(403);
        assertThat(flow.acts("okada", number, "reach", "mail", "mended-2@example.jp", "how", "本人に電話した").text()).contains("送り直しました");
        assertThat(inMail("mended-2@example.jp", "(受け付けました)")).isNotNull();
        assertThat(problem(number)).isEmpty();
        // What stands in the answers does not put the old address back.
        AtDesk.asksToCorrect(site, number, "kind");
        Awaitility.await().untilAsserted(() -> assertThat(inMail("mended-2@example.jp", "(補正のお願い|直していただく)")).isNotNull());
    }

    @Test
    void thePhoneIsTheSecondWayOnceItsCodeWasTyped() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var resident = flow.apply("mail", "turns-bad@example.jp");
        var number = number(resident);
        resident.get("/applications/" + number + "/notices").post("/applications/" + number + "/notices/sms", "address", "03-1234-5678");
        assertThat(resident.text()).contains("携帯電話の番号の形がちがうようです").contains("03-1234-5678");
        resident.post("/applications/" + number + "/notices/sms", "address", "０９０−１２３４−５６７８");
        resident.post("/applications/" + number + "/notices/sms/code", "code", inSms("09012345678", "確認コードは (\\d{6})"));
        assertThat(resident.text()).contains("SMSでもお知らせします");
        resident.post("/applications/" + number + "/notices", "language", "ja", "mail", "true");
        mailBack(number);
        AtDesk.asksToCorrect(site, number, "kind");
        assertThat(inSms("09012345678", "(補正のお願い.*/go/)")).isNotNull();
        assertThat(sql.queryForObject("select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.subject like '%補正%' and n.channel = 'mail'", Integer.class, number)).isZero();
        // The code for the status page goes where it can be read.
        new Client(site).get("/status").post("/status", "number", number);
        assertThat(inSms("09012345678", "受付番号 " + number + " の確認コードは (\\d{6})")).isNotNull();
    }

    @Test
    void anAddressThatACorrectionGivesIsTriedAndWhatWasMissedIsToldAgain() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var resident = flow.apply("mail", "nobody-3@example.jp");
        var number = number(resident);
        Awaitility.await().untilAsserted(() -> assertThat(problem(number)).isEqualTo("hard"));
        AtDesk.asksToCorrect(site, number, "mail");
        resident.get("/applications/" + number).post("/applications/" + number + "/correction", "mail", "corrected-3@example.jp");
        assertThat(resident.path()).isEqualTo("/applications/" + number);
        Awaitility.await().untilAsserted(() -> assertThat(problem(number)).isEmpty());
        assertThat(inMail("corrected-3@example.jp", "(受け付けました)")).isNotNull();
    }

    @Test
    void theSameAddressIsTriedAgainWhenItsOwnerSaysSo() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = number(flow.apply("mail", "full@example.jp"));
        Awaitility.await().until(() -> sql.queryForObject("select count(*) from notice where address = 'full@example.jp' and sent_at is not null", Integer.class) == 1);
        tellsBack(number, "5.1.1");
        assertThat(problem(number)).isEqualTo("hard");
        flow.acts("okada", number, "reach", "mail", "full@example.jp", "how", "受信できるようにしたと電話があった");
        Awaitility.await().until(() -> Arrays.stream(mailbox.getReceivedMessages()).filter(mail -> isTo(mail, "full@example.jp")).count() == 2);
        // A mailbox that is full says nothing of the address.
        tellsBack(number, "5.2.2");
        assertThat(problem(number)).isEmpty();
        assertThat(flow.desk("okada").get("/staff/applications/" + number).text()).contains("メール 不達");
    }

    private void tellsBack(String number, String status) {
        try {
            var body = "{\"id\":\"" + sql.queryForObject("select n.id::text from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class, number) + "\",\"kind\":\"hard\",\"status\":\"" + status + "\"}";
            assertThat(tells(signed(clock.instant().getEpochSecond(), body), body)).isEqualTo(204);
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatARelayTellsCountsOnlyWithItsSignature() throws Exception {
        var number = number(Flowing.with(site, REVIEW, APPROVAL).apply("mail", "complains@example.jp"));
        Awaitility.await().until(() -> sql.queryForObject("select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.sent_at is not null", Integer.class, number) == 1);
        var id = sql.queryForObject("select n.id::text from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class, number);
        var body = "{\"id\":\"" + id + "\",\"kind\":\"complaint\",\"status\":\"\"}";
        var now = clock.instant().getEpochSecond();
        assertThat(tells("", body)).isEqualTo(400);
        assertThat(tells("t=" + now + ",v1=" + "0".repeat(64), body)).isEqualTo(400);
        assertThat(tells(signed(now - 3_600, body), body)).isEqualTo(400);
        assertThat(tells(signed(now, body), body.replace("complaint", "hard"))).isEqualTo(400);
        assertThat(tells(signed(now, "[1]"), "[1]")).isEqualTo(400);
        var soft = body.replace("complaint", "soft");
        assertThat(tells(signed(now, soft), soft)).isEqualTo(204);
        assertThat(problem(number)).isEmpty();
        for (var i = 0; i < 2; i++) assertThat(tells(signed(now, body), body)).isEqualTo(204);
        assertThat(problem(number)).isEqualTo("complaint");
        assertThat(sql.queryForObject("select count(*) from application_event e join application a on a.id = e.application_id where e.kind = 'mailUnwanted' and a.receipt_number = ?", Integer.class, number)).isEqualTo(1);
    }

    @Test
    void oddAddressesAreToldBesideTheFieldAndNeverReachAHeader() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "odd@example.jp");
        var number = number(resident);
        var page = "/applications/" + number + "/notices";
        for (var bad : List.of("a@example.jp\r\nBcc: b@example.jp", "\"a b\"@example.jp", "a".repeat(300) + "@example.jp", "a@" + "b".repeat(310) + ".jp", "a@example.jp,b@example.jp", "<a@example.jp>", "a@b", "")) {
            resident.get(page).post(page + "/mail", "address", bad);
            assertThat(resident.status()).as(bad).isEqualTo(422);
            assertThat(resident.text()).contains("メールアドレスの形がちがうようです");
        }
        resident.get(page).post(page + "/mail", "address", "taro@ドメイン名例.jp");
        assertThat(resident.text()).contains("taro@xn--eckwd4c7cu47r2wf.jp");
    }

    @Test
    void codesToTypedAddressesAreFewAndGuessingEnds() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "few@example.jp");
        var page = "/applications/" + number(resident) + "/notices";
        for (var i = 0; i < 5; i++) resident.get(page).post(page + "/mail", "address", "few" + i + "@example.jp");
        for (var i = 0; i < 5; i++) resident.post(page + "/mail/code", "code", "00000" + i);
        resident.post(page + "/mail/code", "code", inMail("few4@example.jp", "確認コード：(\\d{6})"));
        assertThat(resident.status()).isEqualTo(422);
        resident.get(page).post(page + "/mail", "address", "few6@example.jp");
        assertThat(resident.text()).contains("続けて送りすぎました");
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
        var mail = Arrays.stream(mailbox.getReceivedMessages()).filter(one -> isTo(one, "date@example.jp")).filter(one -> contentType(one).startsWith("multipart")).findFirst().orElseThrow();
        var ics = new String(((jakarta.mail.Multipart) mail.getContent()).getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.UTF_8);
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
        assertThat(other.text()).contains("6けたの確認コードを送ります").doesNotContain(number).doesNotContain("山田");
        other.post(URI.create(link).getPath());
        assertThat(other.path()).isEqualTo(URI.create(link).getPath() + "/code");
        other.post(URI.create(link).getPath() + "/code", "code", "000000");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).doesNotContain(number);
        other.post(URI.create(link).getPath() + "/code", "code", inMail("link@example.jp", "確認コード：(\\d{6})"));
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
        anyone.post(anyone.path(), "how", "card");
        assertThat(anyone.path()).startsWith("/payments/back/");
        assertThat(anyone.text()).contains("納付が済みました").doesNotContain("山田");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(new Client(site).get(link).text()).contains("納付が済みました").doesNotContain("2,000円を払う");
    }

    @Test
    void aBrowserThatAskedIsToldUntilItIsGone() throws Exception {
        var taken = new java.util.concurrent.LinkedBlockingQueue<com.sun.net.httpserver.Headers>();
        var answer = new java.util.concurrent.atomic.AtomicInteger(201);
        var service = com.sun.net.httpserver.HttpServer.create(new java.net.InetSocketAddress(java.net.InetAddress.getLoopbackAddress(), 0), 0);
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
                resident.get(page).postExactly(page + "/browser", List.of(new String[] {"_csrf", AtDesk.hidden(resident, "_csrf")}, new String[] {"endpoint", bad}, new String[] {"p256dh", key}, new String[] {"auth", "BTBZMqHH6r4Tts7J_aSIgg"}));
                assertThat(resident.status()).isEqualTo(422);
            }
            resident.get(page).postExactly(page + "/browser", List.of(new String[] {"_csrf", AtDesk.hidden(resident, "_csrf")}, new String[] {"endpoint", endpoint}, new String[] {"p256dh", key}, new String[] {"auth", "BTBZMqHH6r4Tts7J_aSIgg"}));
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
            Awaitility.await().until(() -> sql.queryForObject("select count(*) from push_subscription where endpoint = ?", Integer.class, endpoint) == 0);
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
        assertThat(sql.queryForObject("select extract(epoch from max(sent_at) - min(sent_at)) from notice where domain = 'slow.example.jp' and priority = 3", Double.class)).isGreaterThan(2.5);
        assertThat(sql.queryForObject("select extract(epoch from sent_at - created_at) from notice where address = 'code@slow.example.jp'", Double.class)).isLessThan(2.5);
    }

    private String number(Client resident) {
        return resident.path().split("/")[2];
    }

    private String problem(String number) {
        return sql.queryForList("select mail_problem from reach r join application a on a.id = r.application_id where a.receipt_number = ?", String.class, number).stream().findFirst().orElse("");
    }

    /** As if an earlier mail had come back. */
    private void mailBack(String number) {
        sql.update("update reach set mail_problem = 'hard', mail_problem_at = now() where application_id = (select id from application where receipt_number = ?)", number);
    }

    private String inMail(String address, String pattern) {
        return Awaitility.await().until(() -> Arrays.stream(mailbox.getReceivedMessages()).filter(mail -> isTo(mail, address)).map(Mails::text).map(Pattern.compile(pattern)::matcher).filter(java.util.regex.Matcher::find)
                .map(match -> match.group(1)).reduce((older, newer) -> newer).orElse(null), found -> found != null);
    }

    private String inSms(String number, String pattern) {
        return Awaitility.await().until(() -> sql.queryForList("select text from demo_sms where number = ? order by at", String.class, number).stream().map(Pattern.compile(pattern)::matcher).filter(java.util.regex.Matcher::find)
                .map(match -> match.group(1)).reduce((older, newer) -> newer).orElse(null), found -> found != null);
    }

    private static boolean isTo(jakarta.mail.internet.MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients() != null && mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private static String contentType(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getContentType();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    private int tells(String signature, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site + "/notices/bounces")).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (!signature.isEmpty()) request.header("Madoguchi-Signature", signature);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private static String signed(long at, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("demo".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8)));
    }
}
