package jp.madoguchi.platform.identity.password;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes of six digits that change every half minute (TOTP, RFC 6238), as every authenticator app makes them: HMAC-SHA-1, 30 s. */
final class Totp {

    private static final int STEP = 30;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final SecureRandom RANDOM = new SecureRandom();

    private Totp() {
    }

    /** 160 bits, as RFC 4226 §4 recommends. */
    static byte[] secret() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static String code(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            var offset = hash[hash.length - 1] & 0xF;
            return "%06d".formatted((ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7FFFFFFF) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The step whose code it is, one before and one after included; empty for none that comes after {@code last}. */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        var here = now.getEpochSecond() / STEP;
        var typed = code.getBytes(StandardCharsets.UTF_8);
        for (var step = here - 1; step <= here + 1; step++)
            if (step > last && MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), typed))
                return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    /** As apps take it by hand. */
    static String text(byte[] secret) {
        var text = new StringBuilder();
        var bits = 0;
        var held = 0;
        for (var one : secret) {
            bits = bits << 8 | (one & 0xFF);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text.append(BASE32.charAt(bits >> held & 31));
            }
        }
        return text.toString();
    }

    /** As apps take it from a QR code. */
    static String address(byte[] secret, String issuer, String login) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30".formatted(encoded(issuer),
                encoded(login), text(secret), encoded(issuer));
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8).replace("+", "%20");
    }
}
