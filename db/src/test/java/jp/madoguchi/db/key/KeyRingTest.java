package jp.madoguchi.db.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.StandardEnvironment;

/** 鍵束: made once, shared, apart by purpose, changed without ending what the key before made. */
class KeyRingTest {

    private static final byte[] MESSAGE = {1, 2, 3};

    @TempDir
    Path folder;

    private KeyRing ring() {
        return new KeyRing(new StandardEnvironment(), folder.resolve("data/keys"));
    }

    @Test
    void aFileIsMadeOnceForItsOwnerAloneAndReadAgain() throws IOException {
        var first = ring().current(KeyPurpose.CODES).mac(MESSAGE);

        assertThat(ring().current(KeyPurpose.CODES).mac(MESSAGE)).isEqualTo(first);
        assertThat(ring().current(KeyPurpose.FACTORS).mac(MESSAGE)).as("another purpose, another key").isNotEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/keys")))).isEqualTo("rw-------");
    }

    @Test
    void aNewKeyIsUsedAndTheOneBeforeStillChecks() throws IOException {
        var before = ring().current(KeyPurpose.CODES).mac(MESSAGE);
        var file = folder.resolve("data/keys");
        Files.writeString(file, "codes.k10=" + KeyFakes.secret("new") + "\ncodes.k9=" + KeyFakes.secret("old") + "\n" + Files.readString(file));

        assertThat(ring().current(KeyPurpose.CODES).id()).as("by number, not by letters").isEqualTo("k10");
        assertThat(ring().all(KeyPurpose.CODES)).extracting(key -> key.mac(MESSAGE)).contains(before);
    }

    @Test
    void aNodeMayBeGivenTheKeysOfOnePurposeAlone() {
        var ring = KeyFakes.of(Map.of("madoguchi.keys.codes.k1", KeyFakes.secret("one")));

        assertThat(ring.current(KeyPurpose.CODES).id()).isEqualTo("k1");
        assertThatThrownBy(() -> ring.current(KeyPurpose.SEALS)).isInstanceOf(IllegalStateException.class).hasMessageContaining("seals");
    }

    @Test
    void aShortKeyOneForNothingAndALineThatIsNoneAreRefused() throws IOException {
        assertThatThrownBy(() -> KeyFakes.of(Map.of("madoguchi.keys.codes.k1", "c2hvcnQ="))).hasMessageContaining("fewer than 32 bytes");
        assertThatThrownBy(() -> KeyFakes.of(Map.of("madoguchi.keys.nothing.k1", KeyFakes.secret("one")))).hasMessageContaining("nothing");
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/keys"), "codes=\n");
        assertThatThrownBy(this::ring).hasMessageContaining("a line that is no key");
    }
}
