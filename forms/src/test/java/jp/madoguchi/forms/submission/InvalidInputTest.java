package jp.madoguchi.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What could not be read yet stays as it was typed, and is no store for strangers. */
class InvalidInputTest {

    @Test
    void whatWasTypedIntoAWrongFieldIsKeptAndNothingElse() {
        var kept = InvalidInput.NONE.after(List.of("born", "name"), List.of("born"),
                Map.of("born.year", List.of("昭和"), "born.month", List.of(" "), "name", List.of("田中"), "bornx", List.of("1")));

        assertThat(kept.inputs()).containsExactly(Map.entry("born.year", List.of("昭和")));
    }

    @Test
    void madeUpNamesFillNoDatabase() {
        var made = new TreeMap<String, List<String>>();
        for (var i = 0; i < 900; i++) made.put("kind.x" + i, List.of("7".repeat(7_800)));

        var kept = InvalidInput.NONE.after(List.of("kind"), List.of("kind"), made);

        assertThat(kept.inputs().values().stream().mapToInt(one -> one.getFirst().length()).sum()).isBetween(50_000, 100_000);
    }
}
