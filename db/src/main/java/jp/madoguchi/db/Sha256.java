package jp.madoguchi.db;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint (指紋) of a file, FIPS 180-4. */
public final class Sha256 {

    private Sha256() {
    }

    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** For what does not lie in memory. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
