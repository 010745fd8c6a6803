package jp.madoguchi.platform.identity.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** bcrypt reads no more than 72 bytes, 24 characters of Japanese; the SHA-256 of a password is always shorter, and as hard to guess. */
final class LongBcrypt implements PasswordEncoder {

    private final BCryptPasswordEncoder bcrypt;

    /** @param strength the logarithm of the rounds */
    LongBcrypt(int strength) {
        this.bcrypt = new BCryptPasswordEncoder(strength);
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return bcrypt.encode(digest(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return bcrypt.matches(digest(password), encoded);
    }

    private static String digest(@Nullable CharSequence password) {
        try {
            return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256")
                    .digest(String.valueOf(password).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
