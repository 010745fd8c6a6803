package jp.madoguchi.db.key;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import jp.madoguchi.db.MapperTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A node with other keys does not start. */
@MapperTest
class SharedKeysMapperTest {

    @Autowired
    KnownKeyMapper mapper;

    @Test
    void theSameKeysMoreOfThemAndFewerAreFine() {
        starts(KeyFakes.ring(1, 1));
        assertThatCode(() -> starts(KeyFakes.ring(1, 2))).doesNotThrowAnyException();
        assertThatCode(() -> starts(KeyFakes.ring(2, 2))).doesNotThrowAnyException();
    }

    @Test
    void anotherKeyByTheSameNameIsNot() {
        starts(KeyFakes.ring(1, 1));
        var other = KeyFakes.of(Map.of("madoguchi.keys.codes.k1", KeyFakes.secret("another")));
        assertThatThrownBy(() -> starts(other)).isInstanceOf(IllegalStateException.class).hasMessageContaining("codes.k1");
    }

    private void starts(KeyRing ring) {
        new SharedKeys(ring, mapper).afterSingletonsInstantiated();
    }
}
