package jp.madoguchi.workflows.messages.carrier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * VAPID (RFC 8292): who we are to push services. {@code madoguchi.push.key} names a file with two lines of base64, the private key as
 * PKCS#8 and the public one as X.509; the demo run makes its own. Without it push is not offered.
 */
@Component
class PushKeys {

    private static final Base64.Encoder URL = Base64.getUrlEncoder().withoutPadding();
    private static final Duration GOOD = Duration.ofHours(12);

    private final @Nullable KeyPair keys;
    private final String site;
    private final Clock clock;

    PushKeys(@Value("${madoguchi.push.key:}") String file, @Value("${madoguchi.demo-push:false}") boolean demo,
            @Value("${madoguchi.data}") Path data, @Value("${madoguchi.site}") String site, Clock clock) {
        this.keys = file.isEmpty() && !demo ? null : keys(file.isEmpty() ? data.resolve("push.key") : Path.of(file), demo);
        this.site = site;
        this.clock = clock;
    }

    private static KeyPair keys(Path file, boolean demo) {
        try {
            if (demo && !Files.exists(file)) write(file);
            return P256.read(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, P256.written(P256.pair()));
    }

    Optional<String> open() {
        return Optional.ofNullable(keys).map(pair -> URL.encodeToString(P256.point((ECPublicKey) pair.getPublic())));
    }

    /** The header that says who sends. Good for half a day; a push service takes no more than one. */
    String authorization(String endpoint) {
        if (keys == null) throw new IllegalStateException("push is not set up");
        var service = URI.create(endpoint);
        var head = part("{\"typ\":\"JWT\",\"alg\":\"ES256\"}");
        var claims = part("{\"aud\":\"%s://%s\",\"exp\":%d,\"sub\":\"%s\"}".formatted(service.getScheme(),
                service.getAuthority(), clock.instant().plus(GOOD).getEpochSecond(), site));
        try {
            var signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(keys.getPrivate());
            signature.update((head + "." + claims).getBytes(StandardCharsets.US_ASCII));
            return "vapid t=" + head + "." + claims + "." + URL.encodeToString(signature.sign()) + ", k=" + open().orElseThrow();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return URL.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
