package jp.madoguchi.db.share;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * 送り元ごとの順番: how much of one kind of computing happens at a time for one sender. Whoever presses on many connections waits for
 * themself; somebody else finds a processor free.
 */
public final class Turns {

    private static final class Turn {

        private final Semaphore room;
        private int users;

        private Turn(int atATime) {
            this.room = new Semaphore(atATime, true);
        }
    }

    private final String name;
    private final int atATime;
    private final Duration patience;
    private final ConcurrentHashMap<String, Turn> senders = new ConcurrentHashMap<>();

    public Turns(String name, int atATime, Duration patience) {
        this.name = name;
        this.atATime = atATime;
        this.patience = patience;
    }

    /** @throws Busy where it took too long until it was this one's turn */
    public Share.Place enter(String sender) {
        var turn = come(sender);
        try {
            if (turn.room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return () -> leave(sender, turn);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        go(sender);
        throw new Busy(name);
    }

    /** The same however long it takes: for what is not to be refused. */
    public Share.Place enterAtLast(String sender) {
        var turn = come(sender);
        turn.room.acquireUninterruptibly();
        return () -> leave(sender, turn);
    }

    /** Senders of whom something is or waits. */
    int size() {
        return senders.size();
    }

    private Turn come(String sender) {
        return senders.compute(sender, (key, before) -> {
            var turn = before == null ? new Turn(atATime) : before;
            turn.users++;
            return turn;
        });
    }

    private void leave(String sender, Turn turn) {
        turn.room.release();
        go(sender);
    }

    private void go(String sender) {
        senders.computeIfPresent(sender, (key, turn) -> --turn.users == 0 ? null : turn);
    }
}
