package jp.madoguchi.db.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 一度だけの作業: what one node does for all. It holds a lease, held on to while the work lasts, and no connection; where it dies, another
 * node takes the work after a minute. What fell due while no node was there is made up for.
 */
class Leases {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration HELD_EVERY = Duration.ofSeconds(15);

    private final Jobs jobs;
    private final WorkMapper mapper;
    private final Clock clock;
    private final BooleanSupplier goesOn;
    private final UUID node = UUID.randomUUID();
    private final Set<String> running = new ConcurrentSkipListSet<>();
    private Instant held = Instant.EPOCH;

    Leases(Jobs jobs, WorkMapper mapper, Clock clock, BooleanSupplier goesOn) {
        this.jobs = jobs;
        this.mapper = mapper;
        this.clock = clock;
        this.goesOn = goesOn;
        jobs.all().stream().filter(job -> !job.when().onEachNode())
                .forEach(job -> mapper.add(job.name(), job.when().next(clock.instant())));
    }

    void fill() {
        var now = clock.instant();
        mapper.due(now, node).stream().filter(jobs::has).map(jobs::get).filter(job -> !job.when().onEachNode())
                .forEach(job -> begin(job, false));
        var names = List.copyOf(running);
        if (names.isEmpty() || now.isBefore(held.plus(HELD_EVERY))) return;
        mapper.hold(names, node, now.plus(LEASE));
        held = now;
    }

    boolean isBusy() {
        return !running.isEmpty();
    }

    /** @return false where it runs already, here or on another node */
    boolean begin(Job job, boolean early) {
        if (!goesOn.getAsBoolean() || !claim(job, early)) return false;
        try {
            Thread.ofPlatform().daemon().name(job.name()).start(() -> run(job));
        } catch (Throwable e) {
            running.remove(job.name());
            throw e;
        }
        return true;
    }

    private boolean claim(Job job, boolean early) {
        if (!running.add(job.name())) return false;
        var claimed = false;
        try {
            var now = clock.instant();
            claimed = mapper.claim(job.name(), node, now, now.plus(LEASE), early);
        } finally {
            if (!claimed) running.remove(job.name());
        }
        return claimed;
    }

    private void run(Job job) {
        var problem = "broken";
        try {
            while (job.run() && goesOn.getAsBoolean());
            problem = "";
        } catch (RuntimeException e) {
            LOG.error("{} failed and is tried again", job.name(), e);
            problem = FailureTrace.of(e);
        } finally {
            try {
                ended(job, problem);
            } finally {
                running.remove(job.name());
            }
        }
    }

    private void ended(Job job, String problem) {
        var now = clock.instant();
        try {
            var next = problem.isEmpty() ? job.when().next(now) : job.when().afterFailure(now, mapper.failures(job.name()) + 1);
            if (!mapper.ended(job.name(), node, now, next, problem)) LOG.warn("{} took so long that another node has it now", job.name());
        } catch (RuntimeException e) {
            LOG.warn("How {} went could not be written down; it runs again", job.name(), e);
        }
    }
}
