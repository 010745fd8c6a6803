package jp.madoguchi.workflows.messages.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.outbox.Notice;
import jp.madoguchi.workflows.messages.outbox.NoticeFakes;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a relay tells by webhook: believed only where it is signed, and by now. */
class BounceControllerTest {

    private static final long NOW = NoticeFakes.NOW.getEpochSecond();

    private final Notice notice = NoticeFakes.notice(Channel.MAIL, "misaki@example.jp", Priority.NEWS);
    private final NoticeFakes.Returned bounces = new NoticeFakes.Returned(notice);
    private String secret = "合言葉";

    private int told(String signature, byte[] body) {
        var settings = new BounceSettings("", "", -1, "", "", secret);
        return new BounceController(settings, bounces, NoticeFakes.CLOCK).told(signature, body).getStatusCode().value();
    }

    private int told(String json) throws Exception {
        return told(signature(NOW, json, secret), json.getBytes(StandardCharsets.UTF_8));
    }

    private static String signature(long at, String json, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return "t=" + at + ",v1=" + HexFormat.of()
                .formatHex(mac.doFinal((at + "." + json).getBytes(StandardCharsets.UTF_8)));
    }

    private String json(String kind, String status) {
        return "{\"id\":\"%s\",\"kind\":\"%s\",\"status\":\"%s\"}".formatted(notice.id(), kind, status);
    }

    @ParameterizedTest
    @CsvSource({"hard, 5.1.1, hard 5.1.1", "hard, 5.2.2, refused 5.2.2", "hard, 5.7.1, refused 5.7.1",
            "hard, '', hard 5.0.0",
            "hard, no such user, hard 5.0.0", "hard, 5.1.1234, hard 5.0.0", "complaint, '', complaint",
                    "complaint, 5.1.1, complaint"})
    void whatCameBackIsWrittenDown(String kind, String status, String written) throws Exception {
        assertThat(told(json(kind, status))).isEqualTo(204);
        assertThat(bounces.told).containsExactly(written);
    }

    @Test
    void aStatusMayBeMissing() throws Exception {
        assertThat(told("{\"id\":\"" + notice.id() + "\",\"kind\":\"hard\"}")).isEqualTo(204);
        assertThat(bounces.told).containsExactly("hard 5.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"soft", "Hard", "delivered", ""})
    void anotherKindIsTakenAndChangesNothing(String kind) throws Exception {
        assertThat(told(json(kind, "5.1.1"))).isEqualTo(204);
        assertThat(bounces.told).isEmpty();
    }

    @Test
    void aNoticeThatIsNotKnownAnyMoreIsTakenSoThatItIsNotToldAgain() throws Exception {
        assertThat(told("{\"id\":\"019a8b3c-1111-7222-8333-444455556666\",\"kind\":\"hard\",\"status\":\"5.1.1\"}"))
                .isEqualTo(204);
        assertThat(bounces.told).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{}", "{\"id\":\"7\",\"kind\":\"hard\"}",
            "{\"id\":null,\"kind\":\"hard\"}", "no json",
            "{\"id\":\"019A8B3C-1111-7222-8333-444455556666\",\"kind\":\"hard\"}"})
    void whatIsNoReportIsRefusedThoughItIsSigned(String json) throws Exception {
        assertThat(told(json)).isEqualTo(400);
        assertThat(bounces.told).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, 204", "-300, 204", "300, 204", "-301, 400", "301, 400"})
    void aSignatureIsGoodForFiveMinutesAroundNow(int seconds, int answer) throws Exception {
        var json = json("hard", "5.1.1");
        assertThat(told(signature(NOW + seconds, json, secret), json.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(answer);
    }

    @Test
    void anotherSecretAnotherTimeOrAnotherBodyIsRefused() throws Exception {
        var json = json("hard", "5.1.1");
        var good = signature(NOW, json, secret);
        var body = json.getBytes(StandardCharsets.UTF_8);
        for (var bad : new String[] {signature(NOW, json, "違う"), good.replace("t=" + NOW, "t=" + (NOW + 1)),
                good.replace("v1=", "v0="),
                good + "0", good.substring(0, good.length() - 1), "x" + good, good + "," + good, "", "t=,v1=",
                        good.replace("t=", "t=-"),
                good.toUpperCase(java.util.Locale.ROOT)})
            assertThat(told(bad, body)).as(bad).isEqualTo(400);
        assertThat(told(good, json("complaint", "").getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(bounces.told).isEmpty();
        assertThat(told(good, body)).isEqualTo(204);
    }

    @Test
    void withoutASecretNobodyIsBelieved() throws Exception {
        var json = json("hard", "5.1.1");
        var signed = signature(NOW, json, secret);
        secret = "";
        assertThat(told(signed, json.getBytes(StandardCharsets.UTF_8))).isEqualTo(400);
        assertThat(told(signed, null)).isEqualTo(400);
    }

    @Test
    void aBodyIsNoLongerThanAReportCanBe() throws Exception {
        var json = json("hard", "5.1.1");
        assertThat(told(json + " ".repeat(10_000 - json.length()))).isEqualTo(204);
        assertThat(told(json + " ".repeat(10_001 - json.length()))).isEqualTo(400);
        secret = "合言葉";
        assertThat(told(signature(NOW, "", secret), null)).isEqualTo(400);
        assertThat(bounces.told).hasSize(1);
    }
}
