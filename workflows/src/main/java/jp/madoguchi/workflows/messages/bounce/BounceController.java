package jp.madoguchi.workflows.messages.bounce;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jp.madoguchi.db.id.message.NoticeId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.messages.outbox.Bounces;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import tools.jackson.core.JacksonException;

/**
 * A relay tells of a mail that came back: JSON of {@code id} (our Message-ID up to the @), {@code kind} (hard, soft, complaint) and
 * {@code status}, signed as {@code t=<seconds>,v1=<hex of HMAC-SHA256 over "seconds.body">} (docs/guide-notices.md).
 */
@Controller
class BounceController {

    private static final Duration OLDEST = Duration.ofMinutes(5);

    /** @param id of the notice */
    record Told(String id, String kind, String status) {
    }

    private final BounceSettings settings;
    private final Bounces bounces;
    private final Clock clock;

    BounceController(BounceSettings settings, Bounces bounces, Clock clock) {
        this.settings = settings;
        this.bounces = bounces;
        this.clock = clock;
    }

    @PostMapping("/notices/bounces")
    ResponseEntity<Void> told(@RequestHeader(name = "Madoguchi-Signature", defaultValue = "") String signature,
            @RequestBody(required = false) byte[] body) {
        if (settings.secret().isEmpty() || body == null || body.length > 10_000
                || !isSigned(signature, body)) return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
        var told = read(body);
        if (told.isEmpty()) return ResponseEntity.status(HttpStatus.BAD_REQUEST).build();
        // What fails from here on is ours, and answered so that the relay tells it again.
        bounces.find(NoticeId.of(told.get().id())).ifPresent(notice -> {
            if ("hard".equals(told.get().kind()) && Report.failed(status(told.get())) == Report.Kind.HARD) bounces.hard(
                    notice, status(told.get()));
            else if ("hard".equals(told.get().kind())) bounces.refused(notice, status(told.get()));
            else if ("complaint".equals(told.get().kind())) bounces.complaint(notice);
        });
        return ResponseEntity.noContent().build();
    }

    private static Optional<Told> read(byte[] body) {
        try {
            return Optional.ofNullable(FormJson.mapper().readValue(body, Told.class))
                    .filter(told -> told.id() != null && told.id()
                    .matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private static String status(Told told) {
        return told.status() != null && told.status().matches("\\d\\.\\d{1,3}\\.\\d{1,3}") ? told.status() : "5.0.0";
    }

    private boolean isSigned(String signature, byte[] body) {
        var parts = signature.split(",v1=|^t=");
        if (parts.length != 3 || !parts[1].matches("\\d{1,12}") || !parts[2].matches("[0-9a-f]{64}")) return false;
        var age = Duration.ofSeconds(Math.abs(clock.instant().getEpochSecond() - Long.parseLong(parts[1])));
        return age.compareTo(OLDEST) <= 0 && MessageDigest.isEqual(mac(parts[1], body), HexFormat.of().parseHex(parts[2]));
    }

    private byte[] mac(String at, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((at + ".").getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
