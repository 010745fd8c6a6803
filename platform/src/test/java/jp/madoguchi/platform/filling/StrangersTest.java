package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.workflows.cases.application.ReceiptNumber;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who guesses addresses, numbers and codes finds nothing, and learns nothing from how it is told. */
class StrangersTest extends AtInput {

    @Test
    void aProgramThatAsksForAnUnknownPathGetsTheFactsAlone() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(site + "/no-such-page"))
                .header("Accept", "application/json").build();
        var answer = java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404").doesNotContain("preview").doesNotContain("draft");
    }

    @Test
    void anotherPersonsDraftAndApplicationAreNotThere() {
        var applying = new Applying(site).untilCheck();
        var stranger = new Client(site).get("/");

        assertThat(stranger.get(applying.draft() + "/check").status()).isEqualTo(404);
        assertThat(stranger.get(applying.draft()).text()).contains("ページが見つかりません").doesNotContain("吉田");
        var number = applying.press().number();
        assertThat(stranger.get("/applications/" + number).path()).isEqualTo("/status");
        assertThat(stranger.get("/applications/" + number + "/receipt").text()).doesNotContain("吉田");
        assertThat(stranger.get("/applications/K2-R8-999999-9").path()).isEqualTo("/status");
    }

    @Test
    void aGuessedStatusCodeDoesNotOpenAnything() {
        var number = new Applying(site).send();
        var stranger = new Client(site).get("/status").post("/status", "number", number);
        for (var i = 0; i < 8; i++) stranger.post("/status/code", "number", number, "code", "00000" + i);

        assertThat(stranger.status()).isEqualTo(422);
        assertThat(stranger.get("/applications/" + number).path()).isEqualTo("/status");
    }

    @Test
    void whetherANumberExistsCannotBeTold() {
        var number = new Applying(site).send();

        var known = new Client(site).get("/status").post("/status", "number", number).text().replace(number, "N");
        var never = ReceiptNumber.of("K2", 8, 999_999).text();
        var unknown = new Client(site).get("/status").post("/status", "number", never).text().replace(never, "N");

        assertThat(strip(known)).isEqualTo(strip(unknown));
    }

    @Test
    void guessingAtThePublicPageGetsSlowAndTellsNothing() {
        var guesser = new Client(site);
        var first = guesser.get("/verify/x").text();
        var malformed = guesser.get("/verify/%22%3E%3Cscript%3E").text();
        var statuses = new java.util.ArrayList<Integer>();
        for (var i = 0; i < 25; i++) statuses.add(guesser.get("/verify/" + "A".repeat(43)).status());

        assertThat(strip(first)).isEqualTo(strip(malformed));
        assertThat(statuses).endsWith(429).doesNotContain(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/drafts/1", "/drafts/0-0-0-0-0/pages/kind", "/procedures/%00",
            "/applications/x/documents/permit", "/staff/applications/x",
        "/procedures?scene=NOPE", "/resume/x", "/assets/../application.yml", "/procedures?q=%25%25%27%22%3Cscript%3E",
                "/actuator/env", "/verify/%F0%9F%98%80", "/procedures?q=a%00b", "/status?number=%00", "/status?number=%7Bx%7D",
            "/applications/%7Bx%7D/correction", "/applications/%7Bx%7D/notices/mail", "/applications/%7Bx%7D/payments/a/pay",
            "/applications/%7B%7Bx%7D/withdraw", "/sign/%7Bx%7D/handover", "/opinions/%7Bx%7D/enter", "/confirmations/%7Bx%7D/enter",
            "/go/pay/%7Bx%7D", "/login/with/%7Bx%7D", "/digitalisation/%7Bx%7D.csv"})
    void badUrlsNeverShowAnError(String path) throws Exception {
        var answer = raw(path);

        assertThat(answer).doesNotContain("HTTP/1.1 500").doesNotContain("Exception").doesNotContain("at org.")
                .doesNotContain("Apache Tomcat/");
    }

    private static String strip(String page) {
        return page.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "").replaceAll("<time[^>]*>[^<]*</time>", "");
    }

    /** Exactly this path, which a well-behaved client would mend first. */
    private String raw(String path) throws Exception {
        var port = Integer.parseInt(site.substring(site.lastIndexOf(':') + 1));
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + path
                    + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
