package jp.madoguchi.db.key;

import java.security.GeneralSecurityException;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** 鍵: 256 bits or more with a name. */
public final class Key {

    private static final Pattern ID = Pattern.compile("k\\d{1,6}");
    private static final int SHORTEST = 32;

    private final String id;
    private final SecretKeySpec secret;

    Key(String id, byte[] secret) {
        if (!ID.matcher(id).matches()) throw new IllegalArgumentException("The name of a key is k and a number: " + id);
        if (secret.length < SHORTEST) throw new IllegalArgumentException("The key " + id + " has fewer than 32 bytes");
        this.id = id;
        this.secret = new SecretKeySpec(secret, "HmacSHA256");
    }

    public String id() {
        return id;
    }

    int number() {
        return Integer.parseInt(id.substring(1));
    }

    /** HMAC-SHA-256 (RFC 2104). */
    public byte[] mac(byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(secret);
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Key[" + id + "]";
    }
}
