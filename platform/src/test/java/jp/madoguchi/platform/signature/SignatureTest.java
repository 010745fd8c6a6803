package jp.madoguchi.platform.signature;

import static jp.madoguchi.platform.http.Flowing.APPROVAL;
import static jp.madoguchi.platform.http.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.http.AtDesk;
import jp.madoguchi.platform.http.Client;
import jp.madoguchi.platform.http.Flowing;
import jp.madoguchi.workflows.signature.Evidence;
import jp.madoguchi.workflows.trust.Card;
import jp.madoguchi.workflows.trust.Certificates;
import jp.madoguchi.workflows.trust.DemoTrust;
import jp.madoguchi.workflows.trust.Purpose;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Residents and companies sign what they sent: with a card through an app, or with a file from elsewhere. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignatureTest {

    private static final Card HANAKO = new Card("山田花子", "三重県津市広明町13番地", LocalDate.of(1985, 4, 2), "2");

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DemoTrust demo;

    @Autowired
    MovableClock clock;

    @Autowired
    Evidence evidence;

    private Flowing flow;

    @BeforeAll
    void aProcedureWantsASignature() {
        flow = Flowing.with(site, """
                {"type": "signature", "key": "sign", "name": "電子署名", "parts": [{"key": "s1", "name": "申請者", "nameField": "who", "addressField": "place"}]}""", REVIEW, APPROVAL);
    }

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void aCardSignsThroughAnAppAndTheBrowserConfirms() throws Exception {
        var hanako = flow.apply("place", "津市広明町13");
        var number = number(hanako);
        assertThat(state(number)).isEqualTo("SIGNING");
        var address = begins(hanako, number);
        assertThat(card(address, card("hanako", HANAKO))).startsWith("0 ");
        assertThat(state(number)).as("the browser has the last word").isEqualTo("SIGNING");

        hanako.get(base(number));
        assertThat(hanako.text()).contains("有効な署名です").contains("山田花子").contains("ちがうところがあります");
        hanako.post(base(number) + "/confirm");
        assertThat(hanako.text()).contains("署名を受け付けました");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("有効な署名です").contains("三重県津市広明町13番地").contains("ちがう");
        assertThat(Oracle.seen(cms(number), true)).satisfies(seen -> assertThat(seen.intact()).isTrue());
    }

    @Test
    void whatTheCardSaysIsHeldAgainstTheAnswersWhateverTheyAreWrittenLike() throws Exception {
        var hanako = flow.apply("place", "三重県津市広明町１３");
        var number = number(hanako);
        card(begins(hanako, number), card("hanako", HANAKO));
        assertThat(hanako.get(base(number)).text()).contains("同じ").doesNotContain("ちがうところがあります");
        var other = flow.apply("place", "三重県津市広明町13番地", "who.given", "華子");
        card(begins(other, number(other)), card("hanako", HANAKO));
        assertThat(other.get(base(number(other))).text()).contains("ちがうところがあります").contains("山田 華子").contains("山田花子");
    }

    @Test
    void aRevokedCardIsRefusedWithAWayOn() throws Exception {
        var file = card("revoked-" + UUID.randomUUID(), HANAKO);
        demo.revoke(demo.card(file.getFileName().toString().replace(".p12", ""), HANAKO).certificate());
        assertThat(refusal(file)).contains("証明書は失効しています").contains("市区町村の窓口");
    }

    @Test
    void cardsThatAreOverOrNotYetOrForSigningInOrOfSomebodyElseAreRefused() throws Exception {
        var now = Instant.now();
        demo.card("expired", HANAKO, now.minusSeconds(900_000), now.minusSeconds(90_000));
        assertThat(refusal(demo.folder().resolve("cards/expired.p12"))).contains("有効期間の外");
        demo.card("early", HANAKO, now.plusSeconds(90_000), now.plusSeconds(900_000));
        assertThat(refusal(demo.folder().resolve("cards/early.p12"))).contains("有効期間の外");
        demo.kept("cards/signin", () -> Certificates.signer("CN=signin", demo.root(Purpose.PERSON), now.minusSeconds(9), now.plusSeconds(90_000), 
                builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))));
        assertThat(refusal(demo.folder().resolve("cards/signin.p12"))).contains("署名に使えない証明書");
        var foreign = Certificates.root("CN=見本 PERSON 認証局,O=見本,C=JP", now.minusSeconds(900), now.plusSeconds(90_000));
        demo.kept("cards/foreign", () -> Certificates.signer("CN=foreign", foreign, now.minusSeconds(9), now.plusSeconds(90_000), HANAKO));
        assertThat(refusal(demo.folder().resolve("cards/foreign.p12"))).contains("この手続で使えない証明書");
    }

    @Test
    void aHandoverIsForOneAnswerOneBrowserAndTenMinutes() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        var first = begins(hanako, number);
        var second = begins(hanako, number);
        assertThat(card(first, card("hanako", HANAKO))).as("a new one ends the one before").contains("410");
        assertThat(card(second, card("hanako", HANAKO))).startsWith("0 ");
        assertThat(card(second, card("hanako", HANAKO))).as("replayed").contains("410");
        assertThat(new Client(site).get(base(number)).path()).as("another browser has to show that it may").isEqualTo("/status");

        var late = flow.apply();
        var address = begins(late, number(late));
        clock.moveTo(Duration.ofMinutes(11));
        assertThat(card(address, card("hanako", HANAKO))).contains("410");
        assertThat(get(site + "/handover/guessed")).isEqualTo(410);
    }

    @Test
    void aSignatureOverAnotherApplicationIsRefused() throws Exception {
        var one = flow.apply("place", "津市");
        var other = flow.apply("place", "鈴鹿市");
        card(begins(one, number(one)), card("hanako", HANAKO));
        one.get(base(number(one))).post(base(number(one)) + "/confirm");
        other.get(base(number(other))).upload(base(number(other)) + "/file", "file", "s.p7s", "application/pkcs7-signature", bytes(number(one)));
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("この申請の内容に対する署名ではありません");
    }

    @Test
    void aPdfThatWasSignedElsewhereIsTakenAndOneThatWasChangedIsNot() throws Exception {
        var client = flow.apply("place", "三重県津市広明町13番地");
        var number = number(client);
        client.get(base(number));
        sends(client, number, Hostile.plain());
        assertThat(client.text()).contains("ファイルに署名がありません");
        var statement = pdf(number);
        var signed = ForeignSeal.pades(statement, demo.card("hanako", HANAKO));
        sends(client, number, Hostile.overlay(signed));
        assertThat(client.text()).containsAnyOf("署名のあとで、ファイルの中身が変わっています", "この申請の内容に対する署名ではありません");
        sends(client, number, ForeignSeal.pades(ForeignSeal.pades(statement, demo.card("hanako", HANAKO)), demo.card("hanako", HANAKO)));
        assertThat(client.text()).contains("署名は1つだけにしてください");
        sends(client, number, new byte[0]);
        assertThat(client.text()).contains("署名したファイルを選んでください");
        sends(client, number, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>".getBytes(StandardCharsets.UTF_8));
        assertThat(client.status()).isEqualTo(422);
        sends(client, number, signed);
        assertThat(client.text()).contains("有効な署名です");
        client.post(base(number) + "/confirm");
        assertThat(state(number)).isEqualTo("REVIEW");
    }

    @Test
    void severalSignInAnyOrderEachByTheirOwnLink() throws Exception {
        var both = Flowing.with(site, """
                {"type": "signature", "key": "sign", "name": "連名の署名", "parts": [{"key": "s1", "name": "申請者", "nameField": "who"}, {"key": "s2", "name": "会社", "with": "COMPANY"}]}""", REVIEW, APPROVAL);
        var applicant = both.apply();
        var number = number(applicant);
        applicant.get("/applications/" + number).post("/applications/" + number + "/signatures/sign.s2/link");
        var link = match(applicant.text(), "<code id=\"link\">" + Pattern.quote(site) + "(/sign/[^<]+)<");
        var company = new Client(site).get(link);
        assertThat(company.text()).contains("署名する内容").contains("山田");
        var seal = demo.kept("cards/company", () -> Certificates.signer("CN=代表取締役,O=株式会社見本,C=JP", demo.root(Purpose.COMPANY), Instant.now().minusSeconds(900), Instant.now().plusSeconds(9_000_000),
                builder -> builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))));
        var statement = sql.queryForObject("select pdf from signature_request r join application a on a.id = r.application_id where a.receipt_number = ? and r.signer = 's2'", byte[].class, number);
        company.upload(link + "/file", "file", "signed.pdf", "application/pdf", ForeignSeal.pades(statement, seal)).post(link + "/confirm");
        assertThat(state(number)).as("the other has not signed yet").isEqualTo("SIGNING");
        assertThat(company.get(link).text()).as("whoever signed sees no more of it").doesNotContain("署名する内容（PDF）");

        card(begins(applicant, number), card("hanako", HANAKO));
        applicant.get(base(number)).post(base(number) + "/confirm");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(new Client(site).get("/sign/guessed").status()).isEqualTo(404);
    }

    @Test
    void theProofOfTimeIsRenewedBeforeItEnds() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        card(begins(hanako, number), card("hanako", HANAKO));
        hanako.get(base(number)).post(base(number) + "/confirm");
        assertThat(timestamps(number)).isEqualTo(1);
        evidence.renew();
        assertThat(timestamps(number)).as("nothing to do yet").isEqualTo(1);
        clock.moveTo(Duration.ofDays(365 * 9 + 200));
        evidence.renew();
        assertThat(timestamps(number)).isEqualTo(2);
    }

    @Test
    void theEvidenceComesInOneFileWithTheFingerprintOfEach() throws Exception {
        var hanako = flow.apply();
        var number = number(hanako);
        card(begins(hanako, number), card("hanako", HANAKO));
        hanako.get(base(number)).post(base(number) + "/confirm");
        flow.acts("okada", number, "grant");
        flow.acts("sato", number, "approve");
        var files = new java.util.TreeMap<String, byte[]>();
        try (var zip = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(AtDesk.signIn(site, "okada").bytes("/staff/applications/" + number + "/evidence.zip")))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) files.put(entry.getName(), zip.readAllBytes());
        }
        assertThat(files.keySet()).contains("submission-1.json", "decisions.json", "signatures/sign-s1/statement.json", "signatures/sign-s1/statement.pdf", "signatures/sign-s1/signature.p7s", "signatures/sign-s1/report.xml", "signatures/sign-s1/timestamp-1.tst");
        var manifest = new String(files.get("manifest.json"), StandardCharsets.UTF_8);
        for (var file : files.entrySet())
            if (!file.getKey().equals("manifest.json")) assertThat(manifest).contains(java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256").digest(file.getValue())));
        assertThat(AtDesk.signIn(site, "kobayashi").get("/staff/applications/" + number + "/evidence.zip").status()).as("another department").isEqualTo(404);
    }

    @Test
    void administratorsSeeWithWhatIsSealedAndOthersDoNot() {
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/seal").text()).contains("見本の公印です").contains("三重県知事").contains("PAdES B-T");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/seal").status()).isEqualTo(403);
    }

    private int timestamps(String number) {
        return sql.queryForObject("select count(*) from signature_timestamp t join signature s on s.id = t.signature_id join application a on a.id = s.application_id where a.receipt_number = ?", Integer.class, number);
    }

    /** What a signer reads whose card is not taken. */
    private String refusal(Path card) throws Exception {
        var client = flow.apply();
        var number = number(client);
        assertThat(card(begins(client, number), card)).contains("422");
        var page = client.get(base(number)).text();
        assertThat(page).contains("この署名は受け取れませんでした").contains("問い合わせ先に電話");
        assertThat(state(number)).isEqualTo("SIGNING");
        return page;
    }

    private void sends(Client client, String number, byte[] file) {
        client.get(base(number)).upload(base(number) + "/file", "file", "signed.pdf", "application/pdf", file);
        assertThat(client.status()).isLessThan(500);
    }

    private Path card(String name, Card facts) {
        demo.card(name, facts);
        return demo.folder().resolve("cards/" + name + ".p12");
    }

    private String begins(Client client, String number) {
        client.get(base(number)).post(base(number) + "/handover");
        return match(client.text(), "<code id=\"handover-address\">([^<]+)<");
    }

    /** Runs the test card as a program of its own. @return its exit code and what it said */
    private static String card(String address, Path card) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(java, "../card/TestCard.java", address, card.toString()).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor(60, TimeUnit.SECONDS);
        return run.exitValue() + " " + said;
    }

    private static int get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    private CMSSignedData cms(String number) throws CMSException {
        return new CMSSignedData(new CMSProcessableByteArray(sql.queryForObject("select r.statement from signature_request r join application a on a.id = r.application_id where a.receipt_number = ?", String.class, number).getBytes(StandardCharsets.UTF_8)), bytes(number));
    }

    private byte[] bytes(String number) {
        return sql.queryForObject("select s.file from signature s join application a on a.id = s.application_id where a.receipt_number = ?", byte[].class, number);
    }

    private byte[] pdf(String number) {
        return sql.queryForObject("select r.pdf from signature_request r join application a on a.id = r.application_id where a.receipt_number = ?", byte[].class, number);
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }

    private static String base(String number) {
        return "/applications/" + number + "/signatures/sign.s1";
    }

    private static String number(Client client) {
        return client.path().split("/")[2];
    }

    private static String match(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new AssertionError("no " + pattern + " in " + text);
        return found.group(1);
    }
}
