package jp.madoguchi.platform.identity.saml;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import jp.madoguchi.platform.Server;
import jp.madoguchi.platform.acting.AtDesk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** People come in with the account of their authority, at a real identity provider. */
class SingleSignOnTest extends AtKeycloak {

    @Autowired
    DataSource database;

    @Autowired
    GreenMail mailbox;

    @Value("${madoguchi.data}")
    String data;

    @Test
    void aPersonOfAKnownDepartmentComesInWithNameDepartmentAndRolesAndIsWhereTheyWantedToBe() {
        var browser = new Browser(site);
        browser.get("/staff/inbox?show=all").follow();
        browser.brings(browser.asks("hanako")).follow();
        assertThat(browser.path()).isEqualTo("/staff/inbox");
        assertThat(browser.text()).contains("髙﨑 花子").contains("地域福祉課");
        assertThat(browser.get("/staff/people").status()).as("no administrator").isEqualTo(403);
    }

    @Test
    void whoseDepartmentIsUnknownWaitsUntilAnAdministratorPlacesThemAndSoDoesNobodyAfterThem() {
        sql.update("delete from waiting_person");
        var browser = new Browser(site);
        browser.brings(browser.asks("jiro")).follow();
        assertThat(browser.text()).contains("登録を待っています");
        assertThat(browser.get("/staff/inbox").location()).endsWith("/login");

        var admin = AtDesk.signIn(site, "yamaguchi");
        assertThat(admin.get("/staff/people").text()).contains("𠮷田 次郎").contains("新設-移住推進");
        assertThat(admin.post("/staff/people/waiting").status()).as("no department chosen").isEqualTo(422);
        admin.get("/staff/people").post("/staff/people/waiting", "department", "digital");
        assertThat(admin.text()).contains("登録しました").doesNotContain("𠮷田 次郎（");
        assertThat(admin.get("/staff/sign-in/rules").text()).as("their department is known from now on").contains("新設-移住推進");

        browser.brings(browser.asks("jiro")).follow();
        assertThat(browser.path()).isEqualTo("/staff/inbox");
        assertThat(browser.text()).contains("𠮷田 次郎").contains("デジタル改革推進課");
    }

    @Test
    void aRoleThatIsTakenAwayHoldsNoLongerAtTheNextRequest() {
        var browser = new Browser(site);
        browser.brings(browser.asks("saburo")).follow();
        assertThat(browser.get("/staff/inbox").status()).isEqualTo(200);
        keycloak.setRoles("saburo", "審査担当", false);
        try {
            var elsewhere = new Browser(site);
            elsewhere.brings(elsewhere.asks("saburo")).follow();
            assertThat(elsewhere.text()).contains("登録を待っています");
            assertThat(browser.get("/staff/inbox").status()).isEqualTo(403);
        } finally {
            keycloak.setRoles("saburo", "審査担当", true);
        }
    }

    @Test
    void whoIsNoLongerActiveDoesNotComeIn() {
        var browser = new Browser(site);
        browser.brings(browser.asks("saburo")).follow();
        sql.update("update person set active = false where number = '1003'");
        try {
            assertThat(browser.get("/staff/inbox").status()).isEqualTo(403);
            assertThat(browser.brings(browser.asks("saburo")).status()).isEqualTo(403);
            assertThat(problem()).startsWith("NOT_ACTIVE");
        } finally {
            sql.update("update person set active = true where number = '1003'");
        }
    }

    @Test
    void encryptedAnswersAreOpenedAndFromThenOnRequired() {
        keycloak.set("saml.encrypt", "true");
        try {
            var browser = new Browser(site);
            var answer = browser.asks("hanako");
            assertThat(answer.xml()).contains("EncryptedAssertion").doesNotContain("hanako@pref");
            assertThat(browser.brings(answer).status()).as("not set for this provider").isEqualTo(403);
            assertThat(problem()).startsWith("ENCRYPTION");

            sql.update("update identity_provider set encrypted = true");
            browser.brings(browser.asks("hanako")).follow();
            assertThat(browser.text()).contains("髙﨑 花子");
        } finally {
            keycloak.set("saml.encrypt", "false");
        }
        var plain = new Browser(site);
        assertThat(plain.brings(plain.asks("hanako")).status()).isEqualTo(403);
        assertThat(problem()).startsWith("ENCRYPTION");
    }

    @Test
    void anEncryptedAnswerIsRefusedWithoutSignatureWithForbiddenPartsAndByAnOldWayOfTransport() {
        keycloak.set("saml.encrypt", "true");
        sql.update("update identity_provider set encrypted = true");
        try {
            var browser = new Browser(site);
            var answer = browser.asks("hanako");
            assertThat(browser.brings(answer.with(answer.xml().replaceFirst("(?s)<dsig:Signature.*?</dsig:Signature>",
                    ""))).status()).isEqualTo(403);
            assertThat(problem()).startsWith("UNSIGNED");
            keycloak.set("saml.server.signature", "false");
            keycloak.set("saml.encryption.keyAlgorithm", "http://www.w3.org/2001/04/xmlenc#rsa-1_5");
            assertThat(browser.brings(browser.asks("hanako")).status()).isEqualTo(403);
            assertThat(problem()).as("even an assertion that is signed within").startsWith("UNSIGNED");
            keycloak.set("saml.server.signature", "true");
            assertThat(browser.brings(browser.asks("hanako")).status()).isEqualTo(403);
            assertThat(problem()).startsWith("ENCRYPTION");
        } finally {
            keycloak.set("saml.server.signature", "true");
            keycloak.set("saml.encryption.keyAlgorithm", "http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p");
            keycloak.set("saml.encrypt", "false");
        }
    }

    @Test
    void aNewCertificateOfTheProviderIsKnownOnceItsMetadataIsReadAgain() {
        var admin = AtDesk.signIn(site, "yamaguchi");
        admin.get("/staff/sign-in").upload("/staff/sign-in/provider", "file", "", "application/octet-stream",
                new byte[0], "url", keycloak.metadataAddress());
        assertThat(admin.text()).contains("1時間ごとに読み直します");
        keycloak.rollOver();
        var browser = new Browser(site);
        assertThat(browser.brings(browser.asks("hanako")).status()).isEqualTo(403);
        assertThat(problem()).startsWith("SIGNATURE");

        sql.update("update identity_provider set tried_at = tried_at - interval '2 hours'");
        org.awaitility.Awaitility.await().atMost(Duration.ofSeconds(20))
                .until(() -> sql.queryForObject(
                "select read_at = tried_at and read_at > now() - interval '1 hour' from identity_provider",
                Boolean.class));
        browser.brings(browser.asks("hanako")).follow();
        assertThat(browser.text()).contains("髙﨑 花子");
    }

    @Test
    void ofManyNodesThatGetTheSameAnswerOneAcceptsIt() throws Exception {
        var browser = new Browser(site);
        var answer = browser.asks("hanako");
        try (var nodes = Executors.newFixedThreadPool(8)) {
            var calls = IntStream.range(0, 8).mapToObj(i -> (Callable<Integer>) () -> new Browser(site).brings(answer).status()).toList();
            var seen = nodes.invokeAll(calls).stream().map(call -> call.resultNow()).toList();
            assertThat(seen.stream().filter(status -> status == 302)).hasSize(1);
            assertThat(seen.stream().filter(status -> status == 403)).hasSize(7);
        }
    }

    @Test
    void signingOutHereEndsTheSessionThereToo() {
        var browser = new Browser(site);
        browser.brings(browser.asks("hanako")).follow();
        browser.post("/logout", "_csrf", browser.found("name=\"_csrf\" value=\"([^\"]+)\""));
        assertThat(browser.text()).contains("職員アカウントからもログアウトする");
        assertThat(browser.get("/staff/inbox").location()).endsWith("/login");
        browser.post("/logout", "_csrf", "x");
        var again = new Browser(site);
        again.brings(again.asks("hanako")).follow();
        again.post("/logout", "_csrf", again.found("name=\"_csrf\" value=\"([^\"]+)\""));
        again.get(again.found("href=\"(http[^\"]+SAMLRequest[^\"]+)\"")).follow();
        assertThat(again.path()).isEqualTo("/login");
        assertThat(again.text()).contains("ログアウトしました");
        again.get("/login/with/mie").get(again.location()).follow();
        assertThat(again.text()).as("the provider asks for the password again").contains("password");
    }

    @Test
    void signingOutThereEndsTheSessionsHereAndNobodyElseCanSaySo() {
        var browser = new Browser(site);
        browser.brings(browser.asks("hanako")).follow();
        assertThat(browser.get("/staff/inbox").status()).isEqualTo(200);
        var forged = new Browser(site);
        assertThat(forged.get("/saml/logout?SAMLRequest=" + Forged.logout(site, keycloak)).status()).isEqualTo(403);
        assertThat(browser.get("/staff/inbox").status()).isEqualTo(200);

        browser.get(keycloak.address() + "/realms/pref/protocol/openid-connect/logout").follow();
        browser.post(keycloak.address() + browser.found("action=\"([^\"]+)\""), "session_code",
                browser.found("name=\"session_code\" value=\"([^\"]+)\""), "confirmLogout", "x").follow();
        assertThat(browser.get("/staff/inbox").location()).endsWith("/login");
    }

    /** Without any browser: the provider's server tells ours. */
    @Test
    void anAdministratorOfTheProviderEndsSessionsHere() {
        keycloak.setBackChannel(true, site + "/saml/logout");
        try {
            var browser = new Browser(site);
            browser.brings(browser.asks("hanako")).follow();
            assertThat(browser.get("/staff/inbox").status()).isEqualTo(200);
            keycloak.endSessionsOf("hanako");
            assertThat(browser.get("/staff/inbox").location()).endsWith("/login");
        } finally {
            keycloak.setBackChannel(false, "");
        }
    }

    /** Begun on one node, answered on a second one and taken on the first: they share the database and nothing else. */
    @Test
    void aSecondNodeTakesTheAnswerAndNeitherTakesItTwice() throws Exception {
        try (var connection = database.getConnection()) {
            var meta = connection.getMetaData();
            try (var second = new SpringApplicationBuilder(Server.class).profiles("sample")
                    .run("--server.port=0", "--madoguchi.site=" + site, "--madoguchi.data=" + data,
                    "--spring.datasource.url=" + meta.getURL(),
                    "--spring.datasource.username=" + meta.getUserName(), "--spring.datasource.password=postgres",
                            "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailbox.getSmtp().getPort(),
                            "--spring.jmx.enabled=false", "--spring.task.scheduling.pool.size=1")) {
                var there = "http://127.0.0.1:" + ((WebServerApplicationContext) second).getWebServer().getPort();
                var browser = new Browser(site);
                var answer = browser.asks("hanako");
                assertThat(browser.post(there + "/saml/acs", "SAMLResponse", answer.response(), "RelayState",
                        answer.relayState()).status()).isEqualTo(302);
                browser.get(site + java.net.URI.create(browser.location()).getPath()).follow();
                assertThat(browser.text()).contains("髙﨑 花子");
                assertThat(new Browser(site).brings(answer).status()).as("again on the first").isEqualTo(403);
                assertThat(new Browser(there).post(there + "/saml/acs", "SAMLResponse", answer.response(),
                        "RelayState", answer.relayState()).status()).as("and on the second").isEqualTo(403);
            }
        }
    }
}
