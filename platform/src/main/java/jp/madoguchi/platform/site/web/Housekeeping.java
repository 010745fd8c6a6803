package jp.madoguchi.platform.site.web;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** Every night what has no use any more goes: drafts, codes, links and keys past their time. Their owners know which. */
@Component
class Housekeeping {

    private static final String WORK = "forget.expired";

    private final List<ForgetsExpired> owners;
    private final Items items;
    private final Clock clock;

    Housekeeping(List<ForgetsExpired> owners, Items items, Clock clock) {
        this.owners = owners;
        this.items = items;
        this.clock = clock;
    }

    @Background(WORK)
    void forget() {
        items.each(WORK, owners, owner -> ClassUtils.getUserClass(owner).getSimpleName(), owner -> owner.forgetExpired(clock.instant()));
    }
}
