package jp.madoguchi.platform.previous;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import jp.madoguchi.db.EmbeddedDatabase;
import jp.madoguchi.platform.Server;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.FreePort;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the version before left still works: whatever was under way goes on, on the day on which it was left. */
class PreviousVersionTest {

    private static final Instant LEFT_AT = Instant.parse("2026-12-01T14:00:00Z");

    private static EmbeddedDatabase database;
    private static ConfigurableApplicationContext running;
    private static Map<String, String> left;
    private static String site;
    private static JdbcTemplate sql;

    @TestConfiguration(proxyBeanMethods = false)
    static class ThatDay {

        @Bean
        @Primary
        MovableClock clockOfThatDay() {
            var clock = new MovableClock();
            clock.moveTo(away());
            return clock;
        }
    }

    private static Duration away() {
        return Duration.between(Instant.now(), LEFT_AT);
    }

    @BeforeAll
    static void migrateAndStart() throws Exception {
        Files.createDirectories(Path.of("target"));
        var data = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "previous-");
        database = EmbeddedDatabase.in(data, Path.of(System.getProperty("madoguchi.postgres-program")));
        left = PreviousDatabase.fill(database.url());
        ClockUtil.offset(away().toMillis());
        var port = FreePort.next();
        site = "http://127.0.0.1:" + port;
        running = new SpringApplicationBuilder(Server.class, ThatDay.class).profiles("demo")
                .run("--server.port=" + port, "--madoguchi.site=" + site,
                "--madoguchi.data=" + data, "--spring.datasource.url=" + database.url(), "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres", "--spring.jmx.enabled=false",
                        "--spring.main.allow-bean-definition-overriding=true");
        sql = running.getBean(JdbcTemplate.class);
    }

    @AfterAll
    static void stop() throws Exception {
        if (running != null) running.close();
        ClockUtil.reset();
        if (database != null) database.close();
    }

    @Test
    void whatWaitsForAClerkIsProposedAndDecided() {
        for (var step : new String[] {"review", "permit"}) {
            act("okada", left.get(step), "grant");
            assertThat(state(step)).as(step).isEqualTo("APPROVAL");
            act("sato", left.get(step), "approve");
            assertThat(state(step)).as(step).isEqualTo("GRANTED");
        }
        act("okada", left.get("formal"), "grant");
        assertThat(open("formal")).isEqualTo("review");
    }

    @Test
    void whatWaitsForADecisionIsDecidedWithTheDocumentBehindIt() {
        for (var step : new String[] {"approval", "issue", "branch"}) {
            act("sato", left.get(step), "approve");
            assertThat(state(step)).as(step).isEqualTo("GRANTED");
        }
        assertThat(sql.queryForObject("select count(*) from issued_document d join application a on a.id = d.application_id"
                + " where a.receipt_number = ?", Integer.class, left.get("issue"))).isEqualTo(1);
    }

    @Test
    void whatWaitsForOthersStillDoesAndIsShown() {
        assertThat(Map.of("joint", state("joint"), "opinion", state("opinion"), "lottery", state("lottery"), "wait", state("wait"),
                "signature", state("signature"), "correction", state("correction")))
                .isEqualTo(Map.of("joint", "REVIEW", "opinion", "CONSULTING", "lottery", "DRAW", "wait", "WAITING",
                        "signature", "SIGNING", "correction", "CORRECTION"));
        var okada = AtDesk.signIn(site, "okada");
        for (var step : new String[] {"joint", "opinion", "lottery", "wait", "signature", "payment", "correction", "granted"}) {
            assertThat(okada.get("/staff/applications/" + left.get(step)).status()).as(step).isEqualTo(200);
            assertThat(okada.text()).as(step).contains(left.get(step)).doesNotContain("??");
        }
        assertThat(AtDesk.rows(site, "hara", "TURN")).contains(left.get("joint"));
        assertThat(okada.get("/staff/draws").text()).contains("抽選");
        act("okada", left.get("wait"), "happened");
        assertThat(state("wait")).isEqualTo("APPROVAL");
    }

    @Test
    void anOpenFeeIsPaidAtTheCounter() {
        assertThat(state("payment")).isEqualTo("PAYING");
        var payment = sql.queryForObject(
                "select p.id::text from payment p join application a on a.id = p.application_id where a.receipt_number = ?",
                String.class, left.get("payment"));
        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + left.get("payment"));
        okada.post("/staff/applications/" + left.get("payment") + "/payments/" + payment + "/counter", "method", "cash");

        assertThat(state("payment")).isEqualTo("REVIEW");
    }

    @Test
    void whatWasSentWithAnApplicationCannotBeDeletedAnyMore() {
        assertThat(sql.queryForObject("select count(*) from submission_file", Integer.class)).isPositive();
    }

    @Test
    void versionsDraftsAccountsAndPackagesAreThere() {
        assertThat(sql.queryForObject(
                "select state from form_draft d join procedure p on p.id = d.procedure_id where p.code = ?",
                String.class,
                left.get("scheduled"))).isEqualTo("SCHEDULED");
        var owner = AtDesk.signIn(site, "nakagawa");
        assertThat(owner.get("/staff/procedures/" + left.get("released") + "/workflow?at=step:day").text()).contains("工事を待つ");
        assertThat(owner.get("/staff/procedures/" + left.get("scheduled") + "/release").text()).contains("公開の日を待っています");
        assertThat(sql.queryForObject("select count(*) from account where mail = ?", Integer.class, left.get("account"))).isEqualTo(1);
        assertThat(sql.queryForObject("select answers -> 'applicant' ->> 'family' from draft where id = ?::uuid", String.class,
                left.get("draft").replace("/drafts/", ""))).isEqualTo("吉田");
    }

    @Test
    void aPackageOfTheVersionBeforeIsTakenIn() throws Exception {
        byte[] bytes;
        try (var in = PreviousVersionTest.class.getResourceAsStream("/previous/36618d0-package.json")) {
            bytes = in.readAllBytes();
        }
        assertThat(new String(bytes, StandardCharsets.UTF_8)).contains("\"madoguchi\"");
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/procedures/new");
        owner.upload("/staff/procedures/new", "file", "手続.json", "application/json", bytes, "from", "file", "title",
                "持ってきた手続", "code", "TAKEN1");

        assertThat(owner.path()).isEqualTo("/staff/procedures/TAKEN1/form");
    }

    @Test
    void whoWasSignedInSignsInOnceMoreAndResidentsFindTheCounter() {
        assertThat(new Client(site).get("/procedures/parking-permit").status()).isEqualTo(200);
        assertThat(sql.queryForObject("select count(*) from spring_session where session_id = ?", Integer.class,
                PreviousDatabase.SESSION)).isZero();
    }

    @Test
    void linksThatWereMailedOpenWhatTheyDid() {
        var resident = new Client(site);

        resident.get("/resume/" + PreviousDatabase.link("resume"));
        assertThat(resident.text()).contains("下書きの続き");
        assertThat(resident.post("/resume/" + PreviousDatabase.link("resume")).path()).startsWith("/drafts/");
        assertThat(resident.get("/resume/" + PreviousDatabase.link("resume")).text()).as("used").contains("このリンクは使えません");
        assertThat(resident.get("/login/password/" + PreviousDatabase.link("password")).text()).contains("okada");
        assertThat(resident.get("/go/" + PreviousDatabase.link("status")).text()).contains("申請の状況を見る");
        assertThat(resident.get("/go/pay/" + PreviousDatabase.link("pay")).text()).contains("2,000円");
        assertThat(resident.get("/opinions/" + PreviousDatabase.link("opinion")).text()).contains("確認コード");
        assertThat(resident.get("/sign/" + PreviousDatabase.link("sign")).text()).contains("署名");
        assertThat(resident.get("/calendar/" + PreviousDatabase.link("calendar") + ".ics").text()).startsWith("BEGIN:VCALENDAR");
        assertThat(resident.get("/go/" + PreviousDatabase.link("resume")).text()).as("a link of another kind").contains("使えません");
    }

    private static void act(String login, String number, String act) {
        AtDesk.signIn(site, login).get("/staff/applications/" + number).post("/staff/applications/" + number + "/" + act);
    }

    private static String state(String step) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, left.get(step));
    }

    private static String open(String step) {
        return sql.queryForObject("select t.place from task t join application a on a.id = t.application_id"
                + " where a.receipt_number = ? and t.done_at is null", String.class, left.get(step));
    }
}
