package jp.madoguchi.db.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** 持ち分: so much at a time, so many wait, the others are told at once; what was accepted waits without an end. */
class ShareTest {

    @Test
    void noMoreHappensAtATimeThanItsShare() throws Exception {
        var share = new Share("test", 2, 100, Duration.ofMinutes(1));
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = new ArrayList<Future<Integer>>();
            for (var i = 0; i < 40; i++) {
                var given = i;
                all.add(callers.submit(() -> share.run(() -> {
                    most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    Thread.yield();
                    now.decrementAndGet();
                    return given;
                })));
            }
            for (var i = 0; i < 40; i++) assertThat(all.get(i).get()).isEqualTo(i);
        }
        assertThat(most.get()).isBetween(1, 2);
    }

    @Test
    void whoFindsNoRoomIsToldAndWhatWasAcceptedWaits() throws Exception {
        var share = new Share("test", 1, 0, Duration.ofMinutes(1));
        var open = new CountDownLatch(1);
        var held = share.enter();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThatThrownBy(() -> share.run(() -> "refused")).isInstanceOf(Busy.class);
            assertThatThrownBy(share::enter).isInstanceOf(Busy.class);
            var accepted = callers.submit(() -> {
                open.countDown();
                return share.await(() -> "done");
            });
            open.await();
            assertThat(accepted.isDone()).isFalse();
            held.close();
            assertThat(accepted.get()).isEqualTo("done");
        }
    }

    @Test
    void aQueuedOneGivesUpWhenItsPatienceIsOver() {
        var share = new Share("test", 1, 5, Duration.ofMillis(20));
        try (var held = share.enter()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> share.run(() -> "late")).isInstanceOf(Busy.class);
        }
        assertThat(share.run(() -> "now")).isEqualTo("now");
    }

    @Test
    void whatFailsFailsAsItWouldHaveAndGivesItsRoomBack() {
        var share = new Share("test", 1, 0, Duration.ZERO);

        for (var i = 0; i < 3; i++)
            assertThatThrownBy(() -> share.run(() -> {
                throw new IllegalArgumentException("as it is");
            })).isInstanceOf(IllegalArgumentException.class).hasMessage("as it is");

        assertThat(share.await(() -> 1)).isEqualTo(1);
    }

    @Test
    void itComputesOnAThreadOfTheOperatingSystem() {
        assertThat(new Share("test", 1, 0, Duration.ZERO).run(() -> Thread.currentThread().isVirtual())).isFalse();
    }
}
