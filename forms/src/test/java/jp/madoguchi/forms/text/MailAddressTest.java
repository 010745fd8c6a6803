package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTest {

    @Test
    void isReadInAnyWidthAndWithADomainInJapanese() {
        assertThat(MailAddress.read(" ｍｉｓａｋｉ＠ｅｘａｍｐｌｅ．ｊｐ ")).contains("misaki@example.jp");
        assertThat(MailAddress.read("taro@ドメイン名例.jp")).contains("taro@xn--eckwd4c7cu47r2wf.jp");
        assertThat(MailAddress.read("taro@データ.jp")).hasValueSatisfying(address -> assertThat(address).startsWith("taro@xn--"));
        assertThat(MailAddress.read("a..b.@docomo.ne.jp")).contains("a..b.@docomo.ne.jp");
    }

    @Test
    void itMayBeAsShortAndAsLongAsAMailAddressIs() {
        assertThat(MailAddress.read("a@b.jp")).contains("a@b.jp");
        var longest = "a".repeat(64) + "@" + "b".repeat(63) + "." + "c".repeat(63) + "." + "d".repeat(58) + ".jp";
        assertThat(MailAddress.read(longest)).contains(longest);
        assertThat(MailAddress.read(longest.replace(".jp", "e.jp"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a@", "@example.jp", "a@b", "a@example.jp,b@example.jp", "\"a b\"@example.jp",
            "<a@example.jp>", "a@example.jp\nBcc: b@example.jp", "a@-example.jp", "a@exa mple..jp", "太郎@example.jp",
            "a@example.jp\u0000"})
    void anythingElseIsNone(String typed) {
        assertThat(MailAddress.read(typed)).isEmpty();
    }

    @Test
    void norIsOneThatIsTooLong() {
        assertThat(MailAddress.read("a".repeat(65) + "@example.jp")).isEmpty();
        assertThat(MailAddress.read("a@" + "b".repeat(60) + ("." + "c".repeat(60)).repeat(4) + ".jp")).isEmpty();
        assertThat(MailAddress.read("a".repeat(320))).isEmpty();
    }
}
