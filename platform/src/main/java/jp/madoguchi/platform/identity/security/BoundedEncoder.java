package jp.madoguchi.platform.identity.security;

import java.time.Duration;
import jp.madoguchi.db.share.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes few passwords at a time: however many are guessed, the pages of others keep a processor. */
final class BoundedEncoder implements PasswordEncoder {

    private final PasswordEncoder encoder;
    private final Share share = new Share("passwords", Share.ofProcessors(), 30, Duration.ofSeconds(4));

    BoundedEncoder(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence password) {
        return share.<@Nullable String>run(() -> encoder.encode(password));
    }

    @Override
    public boolean matches(@Nullable CharSequence password, @Nullable String encoded) {
        return share.run(() -> encoder.matches(password, encoded));
    }

    @Override
    public boolean upgradeEncoding(@Nullable String encoded) {
        return encoder.upgradeEncoding(encoded);
    }
}
