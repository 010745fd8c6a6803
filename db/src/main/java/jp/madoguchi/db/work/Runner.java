package jp.madoguchi.db.work;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** 作業の時計: starts what is due, each in a thread of its own, so that a long queue of one thing holds up nothing else. */
@Component
class Runner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Runner.class);
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Jobs jobs;
    private final WorkMapper mapper;
    /** The machine's own: a test that moves the days means no nights. */
    private final Clock clock = Clock.systemUTC();
    private volatile boolean running;
    private boolean silent;
    private List<QueueLane> lanes = List.of();
    private @Nullable Leases leases;

    Runner(Jobs jobs, WorkMapper mapper) {
        this.jobs = jobs;
        this.mapper = mapper;
    }

    @Override
    public void start() {
        running = true;
        lanes = jobs.all().stream().filter(job -> job.when().onEachNode())
                .map(job -> new QueueLane(job, mapper, clock, this::isRunning)).toList();
        leases = new Leases(jobs, mapper, clock, this::isRunning);
        var beat = jobs.all().stream().map(job -> job.when().every()).filter(every -> every.isPositive())
                .filter(every -> every.compareTo(BEAT) < 0).min(Duration::compareTo).orElse(BEAT);
        Thread.ofPlatform().daemon().name("clock").start(() -> beats(beat));
    }

    private void beats(Duration beat) {
        while (running) {
            try {
                lanes.forEach(QueueLane::fill);
                leases().fill();
                silent = false;
            } catch (Throwable e) {
                // Also where no thread could be made: the next beat may have one.
                if (!silent) LOG.warn("Work waits: {}", e.toString());
                silent = true;
            }
            LockSupport.parkNanos(beat.toNanos());
        }
    }

    /** @return false where it is done right now, here or on another node */
    boolean begin(String name) {
        var job = jobs.get(name);
        return job.when().onEachNode() ? lanes.stream().anyMatch(lane -> lane.begin(name)) : leases().begin(job, true);
    }

    /** A word to a thread of its own; whoever committed waits for nothing. */
    @TransactionalEventListener(fallbackExecution = true)
    void due(WorkDue news) {
        lanes.forEach(lane -> lane.due(news.work()));
    }

    private Leases leases() {
        return Objects.requireNonNull(leases, "not started");
    }

    @Override
    public void stop() {
        running = false;
        var until = clock.instant().plus(PATIENCE);
        while (isBusy() && clock.instant().isBefore(until)) LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        if (isBusy()) LOG.warn("Work was not ended in time; it is taken up again by whoever comes next");
    }

    private boolean isBusy() {
        return lanes.stream().anyMatch(QueueLane::isBusy) || leases().isBusy();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
