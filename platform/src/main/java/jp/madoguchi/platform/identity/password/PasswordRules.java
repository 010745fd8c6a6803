package jp.madoguchi.platform.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password has to be (NIST SP 800-63B-4 §3.1.1.2): long, and none that everybody tries. No signs are demanded,
 * none is forbidden, none expires.
 *
 * <p>Long ones that were found in leaks stand in our list. What is made of common ones, names, words and rows of keys is found by zxcvbn
 * (30,000 passwords, Wheeler 2016): a hundred million guesses have to be too few.
 */
@Component
class PasswordRules {

    static final int SHORTEST = 15;
    static final int LONGEST = 128;
    private static final int LONGEST_BYTES = 500;
    private static final double GUESSES = 1e8;
    /** It compares each part with each: what stands behind so many makes no password weaker. */
    private static final int LOOKED_AT = 40;

    private final Set<String> common;
    private final Zxcvbn estimator = new Zxcvbn();

    PasswordRules() {
        try {
            this.common = new ClassPathResource("common-passwords.txt", PasswordRules.class)
                    .getContentAsString(StandardCharsets.UTF_8).lines().map(PasswordRules::folded)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same characters in the same form, however they were typed. */
    static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /**
     * A code of {@code local.bad.<code>}; the empty string for a good one.
     *
     * @param known what others know of the person: login, name, mail
     */
    String wrong(String typed, String... known) {
        var password = normal(typed);
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) return "short";
        if (length > LONGEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) return "long";
        var folded = folded(password);
        if (folded.chars().distinct().count() < 5) return "simple";
        if (common.contains(folded) || isRepeated(folded) || isGuessed(folded)) return "common";
        for (var one : known) if (one != null && one.length() >= 4 && folded.replace(folded(one), "").length() < SHORTEST / 2) return "own";
        return "";
    }

    private boolean isGuessed(String folded) {
        return estimator.measure(folded.substring(0, Math.min(folded.length(), LOOKED_AT))).getGuesses() < GUESSES;
    }

    /** Something common twice or more is no less common. */
    private boolean isRepeated(String folded) {
        for (var part = 1; part <= folded.length() / 2; part++)
            if (folded.length() % part == 0 && folded.equals(folded.substring(0, part).repeat(folded.length() / part))) return true;
        return false;
    }

    private static String folded(String text) {
        return normal(text).toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
