package jp.madoguchi.db;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** A random key that opens something. The database keeps its hash only. */
public record Secret(String text) {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** 256 random bits, safe in a URL and a cookie. */
    public static Secret random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Eight digits to type from a mail. Short, so whoever checks one must also count the tries. */
    public static Secret eightDigits() {
        return new Secret("%08d".formatted(RANDOM.nextInt(100_000_000)));
    }

    /** So many letters and digits to write down or say on the phone: none that is taken for another one. Five bits each. */
    public static Secret letters(int length) {
        var text = new StringBuilder();
        while (text.length() < length) text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        return new Secret(text.toString());
    }

    /** SHA-256. */
    public byte[] hash() {
        return hash("");
    }

    /** SHA-256 with a purpose, so that one secret gives unrelated values. */
    public byte[] hash(String purpose) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((purpose + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Secret[…]";
    }
}
