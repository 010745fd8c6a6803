package jp.madoguchi.platform.site.web;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.db.ForgetsExpired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every night what has no use any more goes: codes, links and keys past their time, old counts of tries. Their owners know which. */
@Component
class Housekeeping {

    private final List<ForgetsExpired> owners;
    private final Clock clock;

    Housekeeping(List<ForgetsExpired> owners, Clock clock) {
        this.owners = owners;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 3 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void forget() {
        owners.forEach(owner -> owner.forgetExpired(clock.instant()));
    }
}
