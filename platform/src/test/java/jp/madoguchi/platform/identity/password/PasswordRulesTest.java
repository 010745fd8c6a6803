package jp.madoguchi.platform.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a password: long, and nothing that is tried first. */
class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @CsvSource({"short, short", "aaaaaaaaaaaaaaaaaaaa, simple", "password12345678, common", "passwordpassword1, common", "qwertyuiop123456, common",
        "iloveyou123456789, common", "Pa$$w0rd12345678, common", "abcdefghijklmnop, common", "correct horse battery staple, common"})
    void whatEverybodyTriesIsRefused(String password, String why) {
        assertThat(rules.wrong(password)).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"春はあけぼの、やうやう白くなりゆく山ぎは", "umbrella walks past nineteen quiet lemons", "kq7-Tzv2-mW9x-Lp4c", "something else that is long"})
    void aSentenceOrChanceIsFine(String password) {
        assertThat(rules.wrong(password)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"yamada.hanako.2026", "hanakohanakohanako"})
    void whatOthersKnowOfAPersonIsNot(String password) {
        assertThat(rules.wrong(password, "yamada.hanako", "hanako", "yamada")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {128, 129, 100_000})
    void aVeryLongOneIsLookedAtQuickly(int length) {
        assertThat(rules.wrong("ab1-".repeat(length / 4 + 1).substring(0, length))).isNotNull();
    }
}
