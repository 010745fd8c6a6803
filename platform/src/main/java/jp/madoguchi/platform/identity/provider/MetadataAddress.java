package jp.madoguchi.platform.identity.provider;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Reads the metadata of an identity provider from its address: over https, no redirect, within seconds. Inside the own
 * network is usual.
 */
@Component
class MetadataAddress {

    private static final int LARGEST = 2_000_000;

    /** Nothing that could be read came back. */
    static final class Silent extends RuntimeException {
        Silent() {
            super("", null, false, false);
        }
    }

    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5))
            .followRedirects(HttpClient.Redirect.NEVER).build();
    private final boolean plain;

    MetadataAddress(@Value("${madoguchi.saml.plain-http:false}") boolean plain) {
        this.plain = plain;
    }

    boolean isGood(String address) {
        try {
            var uri = URI.create(address);
            return uri.getHost() != null && uri.getUserInfo() == null
                    && ("https".equals(uri.getScheme()) || (plain && "http".equals(uri.getScheme())));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    byte[] read(String address) {
        if (!isGood(address)) throw new Silent();
        var call = client.sendAsync(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofInputStream())
                .thenApplyAsync(MetadataAddress::body);
        try {
            return call.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            call.cancel(true);
            throw new Silent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Silent();
        }
    }

    private static byte[] body(HttpResponse<InputStream> answer) {
        try (var body = answer.body()) {
            var read = body.readNBytes(LARGEST + 1);
            if (answer.statusCode() != 200 || read.length > LARGEST) throw new Silent();
            return read;
        } catch (IOException e) {
            throw new Silent();
        }
    }
}
