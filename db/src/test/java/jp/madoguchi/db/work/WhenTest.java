package jp.madoguchi.db.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When something runs, as a line of background.properties says it. */
class WhenTest {

    private static final Instant NOON_IN_JAPAN = Instant.parse("2026-12-01T03:00:00Z");

    @Test
    void aTimeOfDayIsJapans() {
        assertThat(When.of("at 0 30 2 * * *").next(NOON_IN_JAPAN)).isEqualTo(Instant.parse("2026-12-01T17:30:00Z"));
    }

    @Test
    void aPauseCountsFromTheEnd() {
        var when = When.of("every 2s, on each node, 4 workers");
        assertThat(when.next(NOON_IN_JAPAN)).isEqualTo(NOON_IN_JAPAN.plusSeconds(2));
        assertThat(when.onEachNode()).isTrue();
        assertThat(when.workers()).isEqualTo(4);
    }

    @Test
    void whatFailsIsTriedLaterAndLaterButNeverAfterItsTime() {
        var night = When.of("at 0 30 2 * * *");
        assertThat(after(night, 1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(after(night, 3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(after(night, 50)).isEqualTo(Duration.ofHours(1));
        var justBefore = Instant.parse("2026-12-01T17:29:50Z");
        assertThat(night.afterFailure(justBefore, 9)).isEqualTo(Instant.parse("2026-12-01T17:30:00Z"));
    }

    @Test
    void aQueueThatFailsIsBackWithinHalfAMinute() {
        var queue = When.of("every 1s, on each node");
        assertThat(after(queue, 1)).isEqualTo(Duration.ofSeconds(1));
        assertThat(after(queue, 4)).isEqualTo(Duration.ofSeconds(8));
        assertThat(after(queue, 40)).isEqualTo(Duration.ofSeconds(30));
        assertThat(after(When.of("every 10m"), 1)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void aLineThatSaysNeitherIsRefused() {
        assertThatThrownBy(() -> When.of("sometimes")).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("sometimes");
    }

    private static Duration after(When when, int failures) {
        return Duration.between(NOON_IN_JAPAN, when.afterFailure(NOON_IN_JAPAN, failures));
    }
}
