package jp.madoguchi.db.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** 順番: whoever presses on many connections waits for themself. */
class TurnsTest {

    private final Turns turns = new Turns("pages", 2, Duration.ofMillis(20));

    @Test
    void oneSenderHasAFewAtATimeAndAnotherIsNotKeptWaiting() {
        turns.enter("a");
        turns.enter("a");

        assertThatExceptionOfType(Busy.class).isThrownBy(() -> turns.enter("a"));
        turns.enter("b").close();
    }

    @Test
    void theNextOnesTurnComesWhenOneIsDone() {
        var first = turns.enter("a");
        turns.enter("a");
        var waiting = CompletableFuture.supplyAsync(() -> turns.enterAtLast("a"));

        first.close();

        waiting.join().close();
        turns.enter("a").close();
    }

    @Test
    void nobodyWhoIsGoneIsRemembered() {
        var one = turns.enter("a");
        turns.enter("a").close();
        assertThat(turns.size()).isEqualTo(1);

        one.close();

        assertThat(turns.size()).isZero();
    }
}
