package jp.madoguchi.db.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** 作業の車線 of one node for a queue whose items nodes share by their locks: one worker at first, it calls the others when there is more. */
class QueueLane {

    private static final Logger LOG = LoggerFactory.getLogger(QueueLane.class);
    private static final Duration TOLD_EVERY = Duration.ofMinutes(1);

    private final Job job;
    private final WorkMapper mapper;
    private final Clock clock;
    private final BooleanSupplier goesOn;
    private int busy;
    private boolean again;
    private int failures;
    private Instant next;
    private Instant told = Instant.EPOCH;

    QueueLane(Job job, WorkMapper mapper, Clock clock, BooleanSupplier goesOn) {
        this.job = job;
        this.mapper = mapper;
        this.clock = clock;
        this.goesOn = goesOn;
        this.next = job.when().next(clock.instant());
    }

    synchronized void fill() {
        if (busy == 0 && !clock.instant().isBefore(next)) start();
    }

    /** @return whether this is the one of that name, and rested until now */
    synchronized boolean begin(String name) {
        if (!job.name().equals(name) || busy > 0) return false;
        told = Instant.EPOCH;
        start();
        return true;
    }

    /** Something came: whoever works may just have found nothing, and looks once more. */
    synchronized void due(String name) {
        if (!job.name().equals(name)) return;
        again = true;
        start();
    }

    synchronized boolean isBusy() {
        return busy > 0;
    }

    private synchronized void start() {
        if (busy >= job.when().workers() || !goesOn.getAsBoolean()) return;
        busy++;
        again = false;
        try {
            Thread.ofPlatform().daemon().name(job.name() + "-" + busy).start(this::run);
        } catch (Throwable e) {
            busy--;
            throw e;
        }
    }

    private void run() {
        var started = clock.instant();
        var problem = "broken";
        try {
            while (goesOn.getAsBoolean() && job.run()) {
                start();
                still(started);
            }
            problem = "";
        } catch (RuntimeException e) {
            LOG.warn("{} rests for a moment", job.name(), e);
            problem = FailureTrace.of(e);
        } finally {
            ended(started, problem);
        }
    }

    /** A long queue is no silence. */
    private synchronized void still(Instant started) {
        var now = clock.instant();
        if (told.plus(TOLD_EVERY).isBefore(now)) tell(started, now, "");
    }

    private synchronized void ended(Instant started, String problem) {
        busy--;
        var now = clock.instant();
        var news = (failures > 0) == problem.isEmpty();
        failures = problem.isEmpty() ? 0 : failures + 1;
        next = failures > 0 ? job.when().afterFailure(now, failures) : again ? now : job.when().next(now);
        if (news || told.plus(TOLD_EVERY).isBefore(now)) tell(started, now, problem);
    }

    private void tell(Instant started, Instant now, String problem) {
        told = now;
        try {
            // Another word is due in a minute; a node that is gone is seen by its silence.
            mapper.seen(job.name(), started, now, now.plus(TOLD_EVERY), problem);
        } catch (RuntimeException e) {
            LOG.debug("How {} went could not be written down", job.name(), e);
        }
    }
}
