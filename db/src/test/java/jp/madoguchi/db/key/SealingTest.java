package jp.madoguchi.db.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** 封: opens with the key ring alone, where it was sealed for. */
class SealingTest {

    private static final byte[] SECRET = {1, 2, 3, 4, 5};

    private final Sealing first = new Sealing(KeyFakes.ring(1, 1));

    @Test
    void whatWasSealedOpensAndIsNotToBeRead() {
        var sealed = first.seal(KeyPurpose.FACTORS, SECRET, "okada");

        assertThat(first.isSealed(sealed)).isTrue();
        assertThat(first.isSealed(SECRET)).isFalse();
        assertThat(first.open(KeyPurpose.FACTORS, sealed, "okada")).isEqualTo(SECRET);
        assertThat(first.seal(KeyPurpose.FACTORS, SECRET, "okada")).as("never twice the same").isNotEqualTo(sealed);
    }

    @Test
    void aNewerKeyStillOpensWhatTheOneBeforeSealed() {
        var sealed = first.seal(KeyPurpose.FACTORS, SECRET, "okada");

        assertThat(new Sealing(KeyFakes.ring(1, 2)).open(KeyPurpose.FACTORS, sealed, "okada")).isEqualTo(SECRET);
        assertThatThrownBy(() -> new Sealing(KeyFakes.ring(2, 2)).open(KeyPurpose.FACTORS, sealed, "okada")).hasMessageContaining("factors.k1");
    }

    @Test
    void movedToAnotherRowOrChangedItOpensNoMore() {
        var sealed = first.seal(KeyPurpose.FACTORS, SECRET, "okada");

        assertThatThrownBy(() -> first.open(KeyPurpose.FACTORS, sealed, "sato")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> first.open(KeyPurpose.CODES, sealed, "okada")).isInstanceOf(IllegalStateException.class);
        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> first.open(KeyPurpose.FACTORS, sealed, "okada")).isInstanceOf(IllegalStateException.class);
    }
}
