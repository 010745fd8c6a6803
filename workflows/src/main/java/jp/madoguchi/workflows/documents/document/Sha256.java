package jp.madoguchi.workflows.documents.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The fingerprint (指紋) of a file, FIPS 180-4. */
public final class Sha256 {

    private Sha256() {
    }

    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
