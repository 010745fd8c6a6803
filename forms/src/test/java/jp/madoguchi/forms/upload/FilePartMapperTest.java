package jp.madoguchi.forms.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AttachmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class FilePartMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-03T00:00:00Z");
    private static final Bytes PRINT = new Bytes(new byte[32]);

    @Autowired
    FilePartMapper parts;

    @Autowired
    TestRows rows;

    private PartOwner owner;

    @BeforeEach
    void anOwner() {
        owner = new PartOwner(rows.authority("parts"), UUID.randomUUID());
    }

    private FilePart add(long startsAt, int size, Instant at) {
        var part = new FilePart(startsAt, size, AttachmentId.next(NOW));
        assertThat(parts.add(owner, PRINT, part, at)).isTrue();
        return part;
    }

    @Test
    void partsAreInTheirOrderAndOneBeginsWhereNoOtherDoes() {
        var second = add(10, 5, NOW);
        var first = add(0, 10, NOW);

        assertThat(parts.of(owner, PRINT)).containsExactly(first, second);
        assertThat(parts.arrived(owner, PRINT)).isEqualTo(15);
        assertThat(parts.add(owner, PRINT, new FilePart(10, 1, AttachmentId.next(NOW)), NOW)).as("a second sender").isFalse();
    }

    @Test
    void anotherFileAndAnotherOwnerHaveNothingToDoWithIt() {
        add(0, 10, NOW);
        var other = new PartOwner(owner.authority(), UUID.randomUUID());

        assertThat(parts.arrived(other, PRINT)).isZero();
        assertThat(parts.arrived(owner, new Bytes(new byte[] {1}))).isZero();
        assertThat(parts.waiting(owner)).isEqualTo(10);
        assertThat(parts.remove(other, PRINT)).isEmpty();
        assertThat(parts.remove(owner, PRINT)).hasSize(1);
        assertThat(parts.of(owner, PRINT)).isEmpty();
    }

    @Test
    void theOldOnesGoSomeAtATime() {
        var old = add(0, 10, NOW.minusSeconds(2));
        var older = add(10, 10, NOW.minusSeconds(3));
        add(20, 10, NOW);

        assertThat(parts.removeOld(NOW, 1)).containsExactly(older.content());
        assertThat(parts.removeOld(NOW, 5)).containsExactly(old.content());
        assertThat(parts.removeOld(NOW, 5)).isEmpty();
    }
}
