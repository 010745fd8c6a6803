package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Texts in one or more languages, and the words of plain Java. */
class TextTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Text both = new Text(Map.of("ja", "氏名", "en", "Name", "pt", ""));

    @Test
    void whatIsNotTranslatedIsSaidInJapanese() {
        assertThat(both.in("en")).isEqualTo("Name");
        assertThat(both.in("pt")).isEqualTo("氏名");
        assertThat(both).hasToString("氏名");
        assertThat(Text.NONE.in("en")).isEmpty();
    }

    @Test
    void withoutJapaneseATextIsBlank() {
        assertThat(new Text(Map.of("en", "Name")).isBlank()).isTrue();
        assertThat(Text.ja("　").isBlank()).isTrue();
        assertThat(both.isBlank()).isFalse();
        assertThat(Text.orNone(null).isBlank()).isTrue();
        assertThat(Text.orNone(both)).isEqualTo(both);
    }

    @Test
    void japaneseAloneIsAPlainStringInJson() {
        assertThat(JSON.writeValueAsString(Text.ja("氏名"))).isEqualTo("\"氏名\"");
        assertThat(JSON.writeValueAsString(Text.NONE)).isEqualTo("\"\"");
        assertThat(JSON.writeValueAsString(new Text(Map.of("en", "Name")))).isEqualTo("{\"en\":\"Name\"}");
        assertThat(JSON.writeValueAsString(both)).isEqualTo("{\"en\":\"Name\",\"ja\":\"氏名\"}");
    }

    @Test
    void bothWritingsAreReadFromJson() {
        assertThat(JSON.readValue("\"氏名\"", Text.class)).isEqualTo(Text.ja("氏名"));
        assertThat(JSON.readValue("{\"ja\": \"氏名\", \"en\": \"Name\"}", Text.class)).isEqualTo(both);
    }

    @Test
    void wordsAreFilledInAndListsTakenApart() {
        assertThat(Words.of("day.firstYear")).isEqualTo("元");
        assertThat(Words.of("given.kana", "氏名")).isEqualTo("氏名（フリガナ）");
        assertThat(Words.list("given.free")).containsExactly("かかりません", "無料", "不要", "なし");
    }
}
