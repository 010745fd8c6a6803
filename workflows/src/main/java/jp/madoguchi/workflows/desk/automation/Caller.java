package jp.madoguchi.workflows.desk.automation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Calls another system over HTTPS, signed with HMAC-SHA-256 over time and body.
 *
 * <p>Follows no redirect, reads no more than {@value #LARGEST} bytes, waits no longer than was set for the whole exchange,
 * and goes to no address inside the installation's own network unless the settings allow it.
 */
@Component
class Caller {

    static final int LARGEST = 65_536;

    /** The other system did not take it; the engine tries again later. The message holds nothing that was sent or came back. */
    static final class Failed extends RuntimeException {
        Failed(String why) {
            super(why, null, false, false);
        }
    }

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();
    private final Environment settings;
    private final boolean inside;
    private final Clock clock;

    Caller(Environment settings, @Value("${madoguchi.webhooks.inside:false}") boolean inside, Clock clock) {
        this.settings = settings;
        this.inside = inside;
        this.clock = clock;
    }

    String call(String url, String secret, int seconds, String key, String body) {
        var uri = URI.create(url);
        if (!inside) refuseInside(uri);
        var time = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(seconds))
                .header("Content-Type", "application/json; charset=utf-8")
                .header("Idempotency-Key", key).header("Madoguchi-Time", time)
                        .header("Madoguchi-Signature", sign(secret, time + "." + body))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build();
        return answer(client.sendAsync(request, response -> new LimitedReply(LARGEST)), seconds);
    }

    private static String answer(CompletableFuture<HttpResponse<String>> call, int seconds) {
        try {
            var response = call.get(seconds, TimeUnit.SECONDS);
            if (response.statusCode() / 100 != 2) throw new Failed("status " + response.statusCode());
            return response.body();
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new Failed("no answer within " + seconds + " s");
        } catch (ExecutionException e) {
            var cause = Objects.requireNonNull(e.getCause());
            if (cause instanceof HttpTimeoutException) throw new Failed("no answer within " + seconds + " s");
            throw new Failed(cause instanceof IOException io ? io.getClass().getSimpleName()
                    + (io instanceof LimitedReply.TooLarge ? "" : ": " + io.getMessage()) : cause.getClass().getSimpleName());
        } catch (InterruptedException e) {
            call.cancel(true);
            Thread.currentThread().interrupt();
            throw new Failed("interrupted");
        }
    }

    private static void refuseInside(URI uri) {
        try {
            for (var address : InetAddress.getAllByName(uri.getHost()))
                if (address.isLoopbackAddress() || address.isSiteLocalAddress() || address.isLinkLocalAddress()
                        || address.isAnyLocalAddress() || address.isMulticastAddress() || isPrivate(address))
                    throw new Failed("an address inside the own network");
        } catch (UnknownHostException e) {
            throw new Failed("unknown host");
        }
    }

    /** Unique local (RFC 4193) and shared by carriers (RFC 6598, 100.64.0.0/10). */
    private static boolean isPrivate(InetAddress address) {
        var bytes = address.getAddress();
        return bytes.length == 16 ? (bytes[0] & 0xFE) == 0xFC : bytes[0] == 100 && (bytes[1] & 0xC0) == 0x40;
    }

    private String sign(String secret, String text) {
        var key = settings.getProperty("madoguchi.webhooks.secrets." + secret);
        if (key == null || key.isBlank()) throw new Failed("no key named " + secret);
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
