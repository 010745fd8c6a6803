package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who we say we are to push services (RFC 8292), and where a browser may send us. */
class PushServiceTest {

    @TempDir
    Path data;

    @Test
    void theHeaderIsSignedForTheServiceItGoesTo() throws Exception {
        var keys = new PushKeys("", true, data, "https://shinsei.example.jp", Clock.systemUTC());
        var header = keys.authorization("https://push.example.net/send/abc");
        var token = header.replaceFirst("vapid t=([^,]+), k=.*", "$1").split("\\.");
        var claims = new String(Base64.getUrlDecoder().decode(token[1]), StandardCharsets.UTF_8);
        assertThat(claims).contains("\"aud\":\"https://push.example.net\"").contains("\"sub\":\"https://shinsei.example.jp\"");
        var check = Signature.getInstance("SHA256withECDSAinP1363Format");
        check.initVerify(P256.key(Base64.getUrlDecoder().decode(keys.open().orElseThrow())));
        check.update((token[0] + "." + token[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(check.verify(Base64.getUrlDecoder().decode(token[2]))).isTrue();
        assertThat(new PushKeys("", true, data, "https://shinsei.example.jp", Clock.systemUTC()).open()).isEqualTo(keys.open());
    }

    @Test
    void onlyKnownPushServicesAreCalled() {
        var subscriptions = new Subscriptions(null, null, List.of("fcm.googleapis.com", "push.apple.com"), false, Clock.systemUTC());
        assertThat(subscriptions.isPushService("https://fcm.googleapis.com/fcm/send/x")).isTrue();
        assertThat(subscriptions.isPushService("https://web.push.apple.com/x")).isTrue();
        for (var other : List.of("http://fcm.googleapis.com/x", "https://127.0.0.1/x",
                "https://fcm.googleapis.com.evil.example/x", "https://evilfcm.googleapis.com.example/",
                "https://fcm.googleapis.com:8443/x", "https://u@fcm.googleapis.com/x", "ftp://fcm.googleapis.com/x",
                "no url", "https://notpush.apple.com.example/"))
            assertThat(subscriptions.isPushService(other)).as(other).isFalse();
    }
}
