package jp.madoguchi.db.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** 一括の仕事: many at once, and nobody waits because of another. */
class LotsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-12-03T01:00:00Z"), ZoneOffset.UTC);

    private final Numbers lot = new Numbers();
    private final Lots lots = new Lots(new Undoing(), CLOCK);

    @Test
    void someAtATimeUntilNothingIsLeftAndThenItEnds() {
        lot.waits(5);

        assertThat(lots.next(lot, 2)).isTrue();
        assertThat(lots.next(lot, 2)).isTrue();
        assertThat(lots.next(lot, 2)).isTrue();
        assertThat(lot.ended).isNull();
        assertThat(lots.next(lot, 2)).isFalse();

        assertThat(lot.done).containsExactly(1, 2, 3, 4, 5);
        assertThat(lot.ended).isEqualTo(CLOCK.instant());
    }

    @Test
    void oneThatCannotBeDoneIsMarkedAndTheOthersAreDoneOnce() {
        lot.waits(4);
        lot.poison.add(2);

        while (lots.next(lot, 4));

        assertThat(lot.done).containsExactly(1, 3, 4);
        assertThat(lot.failed).containsExactly(2);
    }

    @Test
    void whereNothingCouldBeTakenItIsToldAndNothingIsMarked() {
        lot.waits(1);
        lot.away = true;

        assertThatIllegalStateException().isThrownBy(() -> lots.next(lot, 1));

        assertThat(lot.failed).isEmpty();
        assertThat(lot.ended).isNull();
    }

    /** A transaction that undoes what was marked in it. */
    private final class Undoing implements TransactionOperations {

        @Override
        public <T> T execute(TransactionCallback<T> action) {
            var waiting = List.copyOf(lot.waiting);
            var done = List.copyOf(lot.done);
            try {
                return action.doInTransaction(new SimpleTransactionStatus());
            } catch (RuntimeException | Error e) {
                lot.waiting.clear();
                lot.waiting.addAll(waiting);
                lot.done.clear();
                lot.done.addAll(done);
                throw e;
            }
        }
    }

    private static final class Numbers implements Lots.Lot<Integer> {

        final List<Integer> waiting = new ArrayList<>();
        final List<Integer> done = new ArrayList<>();
        final List<Integer> failed = new ArrayList<>();
        final List<Integer> poison = new ArrayList<>();
        boolean away;
        Instant ended;

        void waits(int many) {
            IntStream.rangeClosed(1, many).forEach(waiting::add);
        }

        @Override
        public List<Integer> take(int most) {
            if (away) throw new IllegalStateException("no database");
            return List.copyOf(waiting.subList(0, Math.min(most, waiting.size())));
        }

        @Override
        public void work(Integer item) {
            if (poison.contains(item)) throw new StackOverflowError();
            waiting.remove(item);
            done.add(item);
        }

        @Override
        public void failed(Integer item) {
            waiting.remove(item);
            failed.add(item);
        }

        @Override
        public void finish(Instant now) {
            ended = now;
        }
    }
}
