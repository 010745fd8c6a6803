package jp.madoguchi.workflows.documents.batch;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import org.junit.jupiter.api.Test;

/** 一覧: documents about many, each part once. */
@MapperTest
class SheetMapperTest extends OfBatches {

    @Test
    void sheetsAreKeptInTheirOrder() {
        application("B1-1", "GRANTED", NOW);
        application("B1-2", "GRANTED", NOW);
        var id = begin(true, of("", true, "", "decided"));
        assertThat(batches.isAnyRunning()).isTrue();
        assertThat(batches.take(9)).isEmpty();
        assertThat(batches.rows(id, 9)).hasSize(2);

        var until = NOW.plusSeconds(60);
        assertThat(batches.keepSheet(id, until, 1, new byte[] {1})).as("nobody has it in hand").isFalse();
        batches.takeSheet(NOW, until);
        assertThat(batches.keepSheet(id, until, 2, new byte[] {2})).isTrue();
        assertThat(batches.keepSheet(id, until, 1, new byte[] {1})).isTrue();
        batches.takeSheet(until, until.plusSeconds(60));
        assertThat(batches.keepSheet(id, until, 3, new byte[] {3})).as("another draws it by now").isFalse();

        assertThat(batches.sheets(id)).containsExactly(1, 2);
        assertThat(batches.sheet(id, 2)).isEqualTo(new Bytes(new byte[] {2}));
    }

    @Test
    void aSheetIsInOnesHandsUntilItIsLeftOrItsTimeIsOver() {
        application("B1-1", "GRANTED", NOW);
        var id = begin(true, of("", true, "", "decided"));

        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).contains(id);
        assertThat(batches.takeSheet(NOW.plusSeconds(59), NOW.plusSeconds(119))).isEmpty();
        assertThat(batches.takeSheet(NOW.plusSeconds(60), NOW.plusSeconds(120))).as("whoever had it died").contains(id);
        batches.leaveSheet(id, NOW.plusSeconds(60));
        assertThat(batches.takeSheet(NOW, NOW)).as("another has it").isEmpty();
        batches.leaveSheet(id, NOW.plusSeconds(120));
        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).contains(id);
        batches.leaveSheet(id, NOW.plusSeconds(60));

        batches.done(id, 1);
        assertThat(batches.takeSheet(NOW, NOW.plusSeconds(60))).as("nothing is left to draw").isEmpty();
    }
}
