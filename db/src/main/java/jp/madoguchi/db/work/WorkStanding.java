package jp.madoguchi.db.work;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a work of the background stands.
 *
 * @param heldUntil null where nobody does it now
 * @param fineAt when it last ended well
 * @param failures how often one after the other it did not
 * @param problem the class and place of the last failure
 */
public record WorkStanding(String name, Instant nextAt, @Nullable Instant heldUntil, @Nullable Instant startedAt, @Nullable Instant endedAt,
        @Nullable Instant fineAt, int failures, String problem) {

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Its words are {@code work.state.<name>}. What needs somebody comes last. */
    public enum State {
        WAITING, RUNNING, FAILING, STUCK
    }

    /** 止まっている: nobody began though its time has come, or whoever began is gone. */
    public State state(Instant now) {
        if (heldUntil != null && heldUntil.isAfter(now)) return State.RUNNING;
        if (nextAt.plus(PATIENCE).isBefore(now)) return State.STUCK;
        return failures > 0 ? State.FAILING : State.WAITING;
    }

    /** How long the last turn that ended took. */
    public double tookSeconds() {
        if (startedAt == null || endedAt == null || endedAt.isBefore(startedAt)) return 0;
        return Duration.between(startedAt, endedAt).toMillis() / 1000.0;
    }
}
