package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of elements in a new order as few as possible are said to have moved. */
class OvertakenTest {

    @Test
    void theSameOrderHasNone() {
        assertThat(overtaken("abcd", "abcd")).isEmpty();
        assertThat(overtaken("", "")).isEmpty();
    }

    @Test
    void oneThatWentFarIsTheOnlyOne() {
        assertThat(overtaken("abcde", "bcdea")).containsExactly("a");
        assertThat(overtaken("abcde", "eabcd")).containsExactly("e");
        assertThat(overtaken("abcde", "acdbe")).containsExactly("b");
    }

    @Test
    void severalAreSaidInTheirNewOrder() {
        assertThat(overtaken("abcdef", "fabced")).hasSize(2).startsWith("f");
        assertThat(overtaken("abc", "cba")).hasSize(2);
    }

    private static List<String> overtaken(String before, String now) {
        var places = new HashMap<String, Integer>();
        before.chars().forEach(c -> places.put(Character.toString(c), places.size()));
        return Overtaken.of(now.chars().mapToObj(Character::toString).toList(), places);
    }
}
