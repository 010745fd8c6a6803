package jp.madoguchi.platform.documents.signature;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.documents.signature.Evidence;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** What tests of signatures share: a procedure that wants one, cards, and the app that they are put into. */
@SiteTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SigningTest {

    public static final Card HANAKO = new Card("山田花子", "三重県津市広明町13番地", LocalDate.of(1985, 4, 2), "2");

    @Value("${madoguchi.site}")
    public String site;

    @Autowired
    public JdbcTemplate sql;

    @Autowired
    public DemoTrust demo;

    @Autowired
    public MovableClock clock;

    @Autowired
    public Evidence evidence;

    public Flowing flow;

    @BeforeAll
    public void aProcedureWantsASignature() {
        flow = Flowing.with(site, """
                {"type": "signature", "key": "sign", "name": "電子署名", "parts": [{"key": "s1", "name": "申請者", "nameField": "who", "addressField": "place"}]}""", REVIEW, APPROVAL);
    }

    @AfterEach
    public void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    public int timestamps(String number) {
        return sql.queryForObject(
                "select count(*) from signature_timestamp t join signature s on s.id = t.signature_id join application a on a.id = s.application_id where a.receipt_number = ?", Integer.class, number);
    }

    /** What a signer reads whose card is not taken. */
    public String refusal(Path card) throws Exception {
        var client = flow.apply();
        var number = number(client);
        assertThat(card(begins(client, number), card)).contains("422");
        var page = client.get(base(number)).text();
        assertThat(page).contains("この署名は受け取れませんでした").contains("問い合わせ先に電話");
        assertThat(state(number)).isEqualTo("SIGNING");
        return page;
    }

    public void sends(Client client, String number, byte[] file) {
        client.get(base(number)).upload(base(number) + "/file", "file", "signed.pdf", "application/pdf", file);
        assertThat(client.status()).isLessThan(500);
    }

    public Path card(String name, Card facts) {
        demo.card(name, facts);
        return demo.folder().resolve("cards/" + name + ".p12");
    }

    public String begins(Client client, String number) {
        client.get(base(number)).post(base(number) + "/handover");
        return match(client.text(), "<code id=\"handover-address\">([^<]+)<");
    }

    public static String card(String address, Path card) throws IOException, InterruptedException {
        return CardProgram.run(address, card);
    }

    public static int get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(address)).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public CMSSignedData cms(String number) throws CMSException {
        return new CMSSignedData(new CMSProcessableByteArray(
                sql.queryForObject("select r.statement from signature_request r join application a on a.id = r.application_id where a.receipt_number = ?", String.class, number).getBytes(StandardCharsets.UTF_8)), bytes(number));
    }

    public byte[] bytes(String number) {
        return sql.queryForObject(
                "select s.file from signature s join application a on a.id = s.application_id where a.receipt_number = ?", byte[].class,
                number);
    }

    public byte[] pdf(String number) {
        return sql.queryForObject(
                "select r.pdf from signature_request r join application a on a.id = r.application_id where a.receipt_number = ?",
                byte[].class, number);
    }

    public String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }

    public static String base(String number) {
        return "/applications/" + number + "/signatures/sign.s1";
    }

    public static String number(Client client) {
        return client.path().split("/")[2];
    }

    public static String match(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        if (!found.find()) throw new AssertionError("no " + pattern + " in " + text);
        return found.group(1);
    }
}
