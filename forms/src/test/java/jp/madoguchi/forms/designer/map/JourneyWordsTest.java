package jp.madoguchi.forms.designer.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.definition.Address;
import org.junit.jupiter.api.Test;

/** Words in the picture fit their boxes; what does not is shortened, and no character is cut in two. */
class JourneyWordsTest {

    @Test
    void aTitleStandsInTwoLinesAsFarAsItFits() {
        assertThat(node("連絡先", "").lines()).containsExactly("連絡先");
        assertThat(node("一二三四五六七八九十一", "").lines()).containsExactly("一二三四五六七八九十一");
        assertThat(node("あ".repeat(22), "").lines()).containsExactly("あ".repeat(11), "あ".repeat(11));
        assertThat(node("あ".repeat(23), "").lines()).containsExactly("あ".repeat(11), "あ".repeat(10) + "…");
        assertThat(node("", "").lines()).isEmpty();
    }

    @Test
    void aReasonStandsInTwoLongerLines() {
        assertThat(end("あ".repeat(16))).containsExactly("あ".repeat(15), "あ");
        assertThat(end("あ".repeat(31))).containsExactly("あ".repeat(15), "あ".repeat(14) + "…");
    }

    @Test
    void aLabelStandsInOneLineAsFarAsItFits() {
        assertThat(node("", "あ".repeat(12)).shortLabel()).isEqualTo("あ".repeat(12));
        assertThat(node("", "あ".repeat(13)).shortLabel()).isEqualTo("あ".repeat(11) + "…");
    }

    @Test
    void aRareCharacterIsOneCharacter() {
        assertThat(node("", "𠮷".repeat(12)).shortLabel()).isEqualTo("𠮷".repeat(12));
        assertThat(node("𠮷".repeat(23), "").lines()).containsExactly("𠮷".repeat(11), "𠮷".repeat(10) + "…");
    }

    private static JourneyMap.Node node(String title, String label) {
        return new JourneyMap.Node(Address.page("a"), 0, 0, title, "", label, false);
    }

    private static List<String> end(String title) {
        return new JourneyMap.End(Address.rule("r1"), 0, 0, title, false).lines();
    }
}
