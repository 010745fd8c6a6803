package jp.madoguchi.platform.designer.release;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Publishes drafts at their time, each by itself: one that cannot be published does not hold up the others. */
@Component
public class ReleaseClock {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseClock.class);

    private final ReleaseMapper mapper;
    private final Releases releases;
    private final Clock clock;

    ReleaseClock(ReleaseMapper mapper, Releases releases, Clock clock) {
        this.mapper = mapper;
        this.releases = releases;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10_000, initialDelay = 5_000)
    public void publishDue() {
        for (var procedure : mapper.due(clock.instant())) {
            try {
                releases.publish(procedure);
            } catch (RuntimeException e) {
                // Rolled back whole; whatever is wrong with this one, the others are due too.
                LOG.error("The form of procedure {} could not be published at its time; tried again in ten seconds", procedure, e);
            }
        }
    }
}
