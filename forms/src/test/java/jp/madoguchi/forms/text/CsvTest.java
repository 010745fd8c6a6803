package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as a spreadsheet opens them. */
class CsvTest {

    @Test
    void eachCellIsQuotedAndEachLineEnded() {
        assertThat(Csv.line(List.of("津", "a,b", "5\"", ""))).isEqualTo("\"津\",\"a,b\",\"5\"\"\",\"\"\r\n");
        assertThat(Csv.line(List.of("=1+1"))).isEqualTo("\"'=1+1\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+81", "-1+1", "@SUM(A1)", "＝１", " =1", "\t=1", "\n=1", "-5.", "－５"})
    void whatASpreadsheetWouldCalculateStaysText(String formula) {
        assertThat(Csv.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-5", "-5.25", "津=市", "090-1234-5678", "a@example.jp"})
    void anythingElseIsLeftAlone(String text) {
        assertThat(Csv.harmless(text)).isEqualTo(text);
    }
}
