package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What keyboards write in several ways is one and the same, and names stay as they are. */
class FoldTest {

    @ParameterizedTest
    @ValueSource(strings = {"A-1", "Ａ－１", "Ａ‐１", "A–1", "A—1", "A―1", "A−1", "Aー1", "Aｰ1", "A─1", " Ａ　ー １ "})
    void codesAreTheSameInAnyWidthAndWithAnyHyphen(String typed) {
        assertThat(Fold.ascii(typed)).isEqualTo("A-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "２，０００円", "¥2,000", "￥２０００", "\\2,000"})
    void anAmountIsReadWithoutWhatIsWrittenAroundIt(String typed) {
        assertThat(Fold.amount(typed)).isEqualTo("2000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000", "２，０００件", "2,000 件"})
    void aNumberOfApplicationsIsReadWithoutItsUnit(String typed) {
        assertThat(Fold.count(typed)).isEqualTo("2000");
    }

    @Test
    void digitsKeepWhatIsNone() {
        assertThat(Fold.digits("〒514（0009）")).isEqualTo("5140009");
        assertThat(Fold.digits("514番")).isEqualTo("514番");
    }

    @ParameterizedTest
    @CsvSource({"ぁ, ァ", "ゖ, ヶ", "たかはし, タカハシ", "ﾀﾞｲｺﾞ, ダイゴ", "'  さき　　たか ', サキ タカ", "ゆ-こ, ユーコ", "高橋Ａ, 高橋A"})
    void kanaBecomeFullWidthKatakana(String typed, String kana) {
        assertThat(Fold.kana(typed)).isEqualTo(kana);
    }

    @Test
    void aLineLosesOnlyWhatCannotBeSeen() {
        assertThat(Fold.line(" 﨑\n\n\t辻󠄀\u0000\uFEFF\uD800\uFFFE\uFFFF１ ")).isEqualTo("﨑 辻󠄀１");
    }

    @Test
    void linesKeepTheirBreaks() {
        assertThat(Fold.lines("\n一\r\n二\r三\t四\u0007\u0085 ")).isEqualTo("一\n二\n三\t四");
    }

    @Test
    void aTextIsCutBetweenItsCharacters() {
        assertThat(Fold.first("𠮷野家", 2)).isEqualTo("𠮷野");
        assertThat(Fold.first("𠮷野家", 3)).isEqualTo("𠮷野家");
        assertThat(Fold.first("", 3)).isEmpty();
    }
}
