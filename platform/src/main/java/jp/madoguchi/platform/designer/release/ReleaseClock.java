package jp.madoguchi.platform.designer.release;

import java.time.Clock;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import org.springframework.stereotype.Component;

/** Publishes drafts at their time, each by itself: one that cannot be published does not hold up the others. */
@Component
public class ReleaseClock {

    private static final String WORK = "releases";

    private final ReleaseMapper mapper;
    private final Releases releases;
    private final Items items;
    private final Clock clock;

    ReleaseClock(ReleaseMapper mapper, Releases releases, Items items, Clock clock) {
        this.mapper = mapper;
        this.releases = releases;
        this.items = items;
        this.clock = clock;
    }

    @Background(WORK)
    public void publishDue() {
        items.each(WORK, mapper.due(clock.instant()), releases::publish);
    }
}
