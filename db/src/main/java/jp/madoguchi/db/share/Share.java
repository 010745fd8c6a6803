package jp.madoguchi.db.share;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * 持ち分: how much of one kind of computing happens at a time, and how many wait for it.
 *
 * <p>It happens on threads of the operating system's own, which give way to others: requests have virtual threads, and one of those that
 * computes keeps a carrier from all others.
 */
public final class Share {

    /** Held as long as the work lasts. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private final String name;
    private final int queue;
    private final Duration patience;
    private final Semaphore room;
    private final ExecutorService threads;

    /** @param queue how many may wait, none of them longer than their patience */
    public Share(String name, int atATime, int queue, Duration patience) {
        this.name = name;
        this.queue = queue;
        this.patience = patience;
        this.room = new Semaphore(atATime, true);
        this.threads = Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(name + "-", 0).factory());
    }

    /** As many as there are processors, but for one. */
    public static int ofProcessors() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** Room for work that the caller does itself; closing it gives the room back. */
    public Place enter() {
        if (room.tryAcquire()) return room::release;
        if (room.getQueueLength() >= queue) throw new Busy(name);
        try {
            if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) throw new Busy(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(name);
        }
        return room::release;
    }

    /** The same however long it takes: for what is not to be refused. */
    public Place enterAtLast() {
        room.acquireUninterruptibly();
        return room::release;
    }

    /** @throws Busy where too many wait, or it took too long until there was room */
    public <T extends @Nullable Object> T run(Supplier<T> work) {
        try (var place = enter()) {
            return elsewhere(work);
        }
    }

    /** However long it takes: for what was accepted already and is not to be refused. */
    public <T extends @Nullable Object> T await(Supplier<T> work) {
        try (var place = enterAtLast()) {
            return elsewhere(work);
        }
    }

    private <T extends @Nullable Object> T elsewhere(Supplier<T> work) {
        try {
            return threads.submit(work::get).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException ours -> throw ours;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy(name);
        }
    }
}
