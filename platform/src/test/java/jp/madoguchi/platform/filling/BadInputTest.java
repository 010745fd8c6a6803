package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.workflows.cases.application.ReceiptNumber;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever comes in, an applicant gets a sentence in Japanese and loses nothing; an attacker gets nothing. */
@SiteTest
class BadInputTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    /** All tests come from one address; what one of them used up is given back. */
    @AfterEach
    void forgetTries() {
        sql.update("delete from attempt");
    }

    @Test
    void aProgramThatAsksForAnUnknownPathGetsTheFactsAlone() throws Exception {
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(site + "/no-such-page"))
                .header("Accept", "application/json").build();
        var answer = java.net.http.HttpClient.newHttpClient().send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"status\":404").doesNotContain("preview").doesNotContain("draft");
    }

    @Test
    void aMegabyteOfTextIsRefusedBesideTheFieldAndShownAgain() {
        var applying = new Applying(site).untilCheck();
        var text = "長".repeat(350_000);

        applying.page("survey", "ease", "", "opinion", text);

        assertThat(applying.client().status()).isEqualTo(422);
        assertThat(applying.client().text()).contains("ご意見は500文字までで入力してください").contains(text);
    }

    @Test
    void controlCharactersEmojiAndRareKanjiSurviveOrFallAway() {
        var applying = new Applying(site).untilCheck();

        applying.page("survey", "ease", "", "opinion", "a\u0000b\u0007 😀 𠮷 辻󠄀 髙﨑 \uD83D");

        assertThat(applying.client().get(applying.draft() + "/check").text()).contains("ab 😀 𠮷 辻󠄀 髙﨑");
    }

    @Test
    void scriptInEveryTextIsShownAsText() {
        var applying = new Applying(site).untilCheck();
        var script = "<script>alert(1)</script>\"'><img src=x onerror=alert(1)>";
        applying.page("applicant", "applicant.family", script, "applicant.given", script, "applicant.familyKana", "ア",
                "applicant.givenKana", "ア",
                "birthDate.era", "昭和", "birthDate.year", "63", "birthDate.month", "7", "birthDate.day", "2");
        applying.page("address", "address.postalCode", "5130801", "address.town", script, "address.block", script,
                "address.building", script);

        var check = applying.client().get(applying.draft() + "/check").text();
        applying.press();

        assertThat(check).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert").doesNotContain("<img src=x");
        assertThat(applying.client().text()).contains("申請を受け付けました").doesNotContain("<script>alert");
    }

    @Test
    void aFileOfNoBytesIsRefusedByName() {
        assertThat(upload("空.jpg", "image/jpeg", new byte[0])).contains("「空.jpg」は中身がありません");
    }

    @Test
    void aWrongKindWithARightNameIsRefused() {
        assertThat(upload("写真.jpg", "image/jpeg", "MZ\u0090\u0000 a program".getBytes(StandardCharsets.ISO_8859_1))).contains("受け付けられない種類");
        assertThat(upload("手帳.pdf", "application/pdf",
                "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8))).contains("受け付けられない種類");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedBesideTheField() {
        var large = Arrays.copyOf(Applying.JPEG, 21_000_000);

        assertThat(upload("大きい.jpg", "image/jpeg", large)).contains("「大きい.jpg」は大きすぎます").contains("20MBまで");
    }

    @Test
    void twoHundredMegabytesAreRefusedBesideTheField() {
        var huge = Arrays.copyOf(Applying.JPEG, 200_000_000);

        assertThat(upload("動画.jpg", "image/jpeg", huge)).contains("「動画.jpg」は大きすぎます");
    }

    @Test
    void equalNamesAndPathsInNamesAreMadeHarmless() {
        upload("a.jpg", "image/jpeg", Applying.JPEG);
        var applying = new Applying(site).untilProof();
        for (var name : List.of("同じ.jpg", "同じ.jpg", "../../etc/passwd.jpg", "C:\\temp\\x.jpg"))
            applying.client().get(applying.draft() + "/pages/proof-injury")
                    .upload(applying.draft() + "/pages/proof-injury", "injuryProof", name, "image/jpeg", Applying.JPEG, "_then", "stay");

        var page = applying.client().get(applying.draft() + "/pages/proof-injury").text();
        var stay = applying.client().upload(applying.draft() + "/pages/proof-injury", "injuryProof", "",
                "application/octet-stream", new byte[0], "_then", "stay").text();

        assertThat(stay).contains("同じ.jpg").contains("同じ (2).jpg").contains("passwd.jpg").contains("x.jpg")
                .doesNotContain("../").doesNotContain("C:\\");
        assertThat(page).doesNotContain("../");
    }

    @Test
    void jumpingAheadLeadsBackToTheCurrentPage() {
        var applying = new Applying(site).start().page("kind", "kind", "new");

        assertThat(applying.client().get(applying.draft() + "/pages/survey").path()).endsWith("/pages/category");
        assertThat(applying.client().get(applying.draft() + "/check").path()).endsWith("/pages/category");
        assertThat(applying.client().get(applying.draft() + "/pages/category")
                .post(applying.draft() + "/send", "truth", "yes", "privacy", "yes").path()).endsWith("/pages/category");
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
    void nothingIsPostedWithoutTheToken() {
        var applying = new Applying(site).start();

        var answer = applying.client().postExactly(applying.draft() + "/pages/kind", List.<String[]>of(new String[] {"kind", "new"}));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).doesNotContain("Exception");
        assertThat(applying.client().get(applying.draft() + "/pages/category").path()).endsWith("/pages/kind");
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

    @Test
    void partsWhereThereAreNoneAndNoneWhereThereShouldBeAreABadRequest() {
        var office = AtDesk.signIn(site, "hayashi").get("/staff/registry/imports");
        assertThat(office.post("/staff/registry/imports", "year", "2026").status()).isEqualTo(400);
        assertThat(office.text()).doesNotContain("Exception");
        assertThat(new Client(site).upload("/saml/acs", "SAMLResponse", "a.txt", "text/plain", new byte[] {1}).status()).isBetween(400, 499);
    }

    private String upload(String name, String type, byte[] bytes) {
        var applying = new Applying(site).untilProof();
        var path = applying.draft() + "/pages/proof-injury";
        return applying.client().get(path).upload(path, "injuryProof", name, type, bytes).text();
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
