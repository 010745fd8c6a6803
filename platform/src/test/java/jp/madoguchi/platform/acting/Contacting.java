package jp.madoguchi.platform.acting;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.platform.Mails;
import org.awaitility.Awaitility;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of notices look into: the mailbox, the phone, what was written down. */
public abstract class Contacting extends StepsTest {

    @Autowired
    public GreenMail mailbox;

    public String number(Client resident) {
        return resident.path().split("/")[2];
    }

    public String problem(String number) {
        return sql.queryForList(
                "select mail_problem from reach r join application a on a.id = r.application_id where a.receipt_number = ?", String.class,
                number).stream().findFirst().orElse("");
    }

    /** As if an earlier mail had come back. */
    public void mailBack(String number) {
        sql.update("update reach set mail_problem = 'hard', mail_problem_at = now() where application_id = (select id from application where receipt_number = ?)", number);
    }

    public String inMail(String address, String pattern) {
        return Awaitility.await().until(() -> Arrays.stream(mailbox.getReceivedMessages())
                .filter(mail -> isTo(mail, address)).map(Mails::text).map(Pattern.compile(pattern)::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(match -> match.group(1)).reduce((older, newer) -> newer).orElse(null), found -> found != null);
    }

    public String inSms(String number, String pattern) {
        return Awaitility.await()
                .until(() -> sql.queryForList("select text from demo_sms where number = ? order by at", String.class,
                number).stream().map(Pattern.compile(pattern)::matcher).filter(java.util.regex.Matcher::find)
                .map(match -> match.group(1)).reduce((older, newer) -> newer).orElse(null), found -> found != null);
    }

    public static boolean isTo(jakarta.mail.internet.MimeMessage mail, String address) {
        try {
            return mail.getAllRecipients() != null && mail.getAllRecipients()[0].toString().equals(address);
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public static String contentType(jakarta.mail.internet.MimeMessage mail) {
        try {
            return mail.getContentType();
        } catch (jakarta.mail.MessagingException e) {
            throw new AssertionError(e);
        }
    }

    public int tells(String signature, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site + "/notices/bounces"))
                .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
        if (!signature.isEmpty()) request.header("Madoguchi-Signature", signature);
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.discarding()).statusCode();
    }

    public static String signed(long at, String body) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec("demo".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "t=" + at + ",v1=" + HexFormat.of().formatHex(mac.doFinal((at + "." + body).getBytes(StandardCharsets.UTF_8)));
    }

    public void tellsBack(String number, String status) throws Exception {
        var body = "{\"id\":\""
                + sql.queryForObject(
                "select n.id::text from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class,
                number) + "\",\"kind\":\"hard\",\"status\":\"" + status + "\"}";
        assertThat(tells(signed(clock.instant().getEpochSecond(), body), body)).isEqualTo(204);
    }
}
