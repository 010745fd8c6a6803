package jp.madoguchi.workflows.messages.carrier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.db.id.message.SubscriptionId;
import jp.madoguchi.forms.definition.FormJson;
import org.springframework.stereotype.Component;

/** Web Push (RFC 8030) to a browser that asked for it: the subject and the way to the rest. */
@Component
class PushCarrier implements Carrier, Carrier.Line {

    private static final int LONGEST = 300;

    private final Subscriptions subscriptions;
    private final PushKeys keys;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER).build();

    PushCarrier(Subscriptions subscriptions, PushKeys keys) {
        this.subscriptions = subscriptions;
        this.keys = keys;
    }

    @Override
    public Channel channel() {
        return Channel.PUSH;
    }

    @Override
    public Line open() {
        return this;
    }

    @Override
    public void send(Letter letter) throws Undeliverable, IOException {
        var to = subscriptions.find(SubscriptionId.of(letter.address())).orElseThrow(() -> new Undeliverable("gone"));
        var status = post(to, FormJson.mapper().writeValueAsString(Map.of("title", shortened(letter.subject()), "url", letter.link())));
        if (status == 404 || status == 410) {
            subscriptions.gone(to.id());
            throw new Undeliverable("gone");
        }
        if (status / 100 != 2) throw new IOException("push service: " + status);
    }

    private int post(Subscription to, String text) throws Undeliverable, IOException {
        try {
            var request = HttpRequest.newBuilder(URI.create(to.endpoint())).timeout(Duration.ofSeconds(20))
                    .header("TTL", "86400").header("Content-Encoding", "aes128gcm")
                    .header("Authorization", keys.authorization(to.endpoint()))
                            .POST(HttpRequest.BodyPublishers.ofByteArray(PushMessage.encrypted(to, text))).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (GeneralSecurityException e) {
            subscriptions.gone(to.id());
            throw new Undeliverable("keys");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped");
        }
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    @Override
    public void close() {
        // The client keeps its connections itself.
    }
}
