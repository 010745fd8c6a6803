package jp.madoguchi.forms.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** 一覧の一区切り: what it shows of a long list, and what addresses say. */
class StretchTest {

    @Test
    void oneRowMoreThanFitsSaysThatThereAreOthers() {
        var rows = IntStream.range(0, Stretch.ROWS + 1).boxed().toList();

        assertThat(Stretch.of(rows, 3)).isEqualTo(new Stretch<>(rows.subList(0, Stretch.ROWS), 3, true));
        assertThat(Stretch.of(rows.subList(0, Stretch.ROWS), 3).isMore()).isFalse();
        assertThat(Stretch.from(3)).isEqualTo(3 * Stretch.ROWS);
    }

    @ParameterizedTest
    @CsvSource({"'', 0", "2, 2", "-1, 0", "x, 0", "99999, 99999", "123456789012, 0", "２, 0"})
    void anAddressThatSaysNothingMeansTheFirst(String typed, int at) {
        assertThat(Stretch.at(typed)).isEqualTo(at);
    }
}
